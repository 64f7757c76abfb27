import { describe, expect, it } from 'vitest'
import { type Cell, pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { forgetting } from './forgetting.js'

const test = rowsOf(
  [
    ['spam', 'ham', 'spam', 30],
    ['ham', 'ham', 'ham', 30],
  ],
  't',
)
const detect = (general: readonly Cell[]) =>
  forgetting(pitfallInput(spamTask({ 'domain-test': test, 'general-test': rowsOf(general, 'g') })))

describe('forgetting', () => {
  it('is serious where retention is lost: 35 of 100 answers no longer right', () => {
    const [found] = detect([
      ['spam', 'spam', 'ham', 35],
      ['ham', 'ham', 'ham', 60],
      ['spam', 'ham', 'ham', 5],
    ])
    expect(found).toMatchObject({
      severity: 'serious',
      pattern: 'forgetting',
      evidence: { metric: 'accuracy', change: -0.35, margin: 0.05, rows: 100, state: 'failed' },
    })
    expect(found!.sentence).toMatch(
      /^On 100 rows of the general split accuracy changed by −0\.350 \[.*: more lost than the margin of 0\.05\.$/,
    )
    expect(found!.examples[0]).toBe('g1')
    expect(found!.examples).toHaveLength(20)
  })

  it('is a warning where a loss is shown, though within the margin', () => {
    const [found] = detect([
      ['spam', 'spam', 'ham', 15],
      ['ham', 'ham', 'ham', 985],
    ])
    expect(found).toMatchObject({ severity: 'warning', evidence: { change: -0.015, state: 'met' } })
    expect(found!.sentence).toContain('a loss, within the margin of 0.05')
  })

  it('is not found where nothing is shown to be lost', () => {
    expect(
      detect([
        ['spam', 'spam', 'ham', 1],
        ['spam', 'ham', 'spam', 1],
        ['ham', 'ham', 'ham', 98],
      ]),
    ).toEqual([])
  })
})
