import { describe, expect, it } from 'vitest'
import { compareCandidates } from '../verdict/compare/compareCandidates.js'
import type { Candidate } from '../verdict/compare/comparison.js'
import { parsePolicy } from '../verdict/parsePolicy.js'
import { explainComparison } from './explainComparison.js'

const policy = parsePolicy({ name: 'gain', gain: { metric: 'score' } })
const rows = 400
const base = Array.from({ length: rows }, (_, row) => Number(row < 200))

/** Right on the first `right` of the rows, `shift` on; the base is right on the first 200. */
function candidate(name: string, right: number, shift = 0): Candidate {
  const scores = base.map((_, row) => Number((row - shift + rows) % rows < right))
  const test = { base: { scores: base }, tuned: { scores } }
  return { name, runs: [{ name, evaluation: { task: 'graded', splits: { 'domain-test': test } } }] }
}

const sentences = (...candidates: readonly Candidate[]) =>
  explainComparison(compareCandidates(candidates, policy))

describe('explainComparison', () => {
  it('names which ship, which is best, and what the others are', () => {
    expect(sentences(candidate('good', 350), candidate('weak', 120), candidate('fair', 205))[0]).toBe(
      'Ship: good may ship, while weak is held and fair is inconclusive; good is shown to be the best by mean score.',
    )
  })

  it('does not call the highest the best where it cannot be told', () => {
    const [first, difference] = sentences(candidate('a', 302), candidate('b', 300))
    expect(first).toBe(
      'Ship: a and b may ship; a has the highest mean score on these rows, and cannot be told from b.',
    )
    expect(difference).toMatch(/^a minus b by mean score: \+0\.005 .*not to say that they are equal/)
  })

  it('says that none is good enough, and lists no more than four names', () => {
    const fair = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, at) => candidate(name, 206 - at))
    const [first] = sentences(...fair)
    expect(first).toMatch(
      /^Inconclusive: none of 6 candidates is shown to be good enough; none of the others/,
    )
    const bad = ['v', 'w', 'x', 'y', 'z'].map((name, at) => candidate(name, 60 + at))
    expect(sentences(...bad)[0]).toMatch(/^Hold: all 5 candidates are shown to fail; /)
    expect(sentences(candidate('open', 205), ...bad)[0]).toContain('z, y, x and 2 others are shown to fail')
  })

  it('asks of one that answers as the base does whether the model was loaded', () => {
    expect(sentences(candidate('good', 350), candidate('same', 200))).toContain(
      'same answers as the base does on every test row: was the fine-tuned model loaded?',
    )
  })
})
