import { type Candidate, compareCandidates, type GradedEvaluation, parsePolicy } from '@fitcheck/core/verdict'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../ui/line.js'
import { paint } from '../../ui/paint.js'
import { compareMarkdown } from './compareMarkdown.js'
import { comparePage } from './comparePage.js'

const rows = 120
const base = Array.from({ length: rows }, (_, i) => Number(i % 2 === 0))
const policy = parsePolicy({ name: 'gain', gain: { metric: 'score' } })

/** Of the rows that the base has wrong, every one but those that `misses` names. */
function better(misses: number): GradedEvaluation {
  const ids = base.map((_, i) => `r${i}`)
  const scores = base.map((right, i) => (right || i % misses ? 1 : 0))
  return { task: 'graded', splits: { 'domain-test': { ids, base: { scores: base }, tuned: { scores } } } }
}

const one = (name: string, misses: number): Candidate => ({
  name,
  runs: [{ name: `${name}.csv`, evaluation: better(misses) }],
})
const recipe: Candidate = {
  name: 'a-recipe-with-a-name-that-is-longer-than-its-column',
  runs: [3, 5, 7, 9].map((misses) => ({ name: `seed-${misses}.csv`, evaluation: better(misses) })),
}
const comparison = compareCandidates([one('good', 11), recipe, one('weak', 1)], policy)
const pageAt = (width: number, ascii: boolean) =>
  comparePage(comparison, { width, ascii, read: ['base.csv, the base: 120 rows.'], next: ['Do this.'] })

describe('comparePage', () => {
  it.each([
    [60, false],
    [80, false],
    [80, true],
    [99, false],
    [120, false],
    [120, true],
  ])('fits %i columns, ASCII %s', (width, ascii) => {
    const lines = pageAt(width, ascii)
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
    if (ascii) expect(paint(lines, 0)).toMatch(/^[\n\x20-\x7e]*$/)
  })

  it('shows candidates in their order, the best against the others, and what it means', () => {
    const text = paint(pageAt(100, false), 0)
    const places = [
      'Ship: good',
      '1 ○✓  good',
      '2 ○✓  a-recipe',
      '3 ◇   weak',
      'good against the others',
    ].map((part) => text.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(text).toMatch(/a-recipe-with.* told apart|a-recipe-with.*not told apart/)
    expect(text).toContain('98.3% intervals: all hold together')
  })

  it('draws all candidates on one axis, the bar in one column', () => {
    const figures = paint(pageAt(100, false), 0)
      .split('\n')
      .filter((line) => /^ \d (○✓|◇|⊟)/.test(line))
    expect(figures).toHaveLength(3)
    expect(new Set(figures.map((line) => line.indexOf('┃')).filter((at) => at >= 0)).size).toBe(1)
  })
})

describe('compareMarkdown', () => {
  it('is a table of candidates, and says the same first sentence', () => {
    const text = compareMarkdown(comparison)
    expect(text).toMatch(/^## ✓ Ship: good/)
    expect(text).toContain('| 1 | good |')
    expect(text).toContain('(4 runs)')
    expect(text).toContain('### good against the others')
  })

  it('keeps names from becoming markup, and under 64,000 bytes whatever their number', () => {
    const nasty = '<img src=x>|`*[a](http://b)\n'
    const [first] = comparison.candidates
    const many = Array.from({ length: 2000 }, (_, i) => ({ ...first!, name: `${nasty}${i}` }))
    const against = many.slice(1).map(({ name }) => ({ name, difference: null, told: false }))
    const text = compareMarkdown({
      ...comparison,
      candidates: many,
      best: { name: nasty, told: false, against },
      identical: [{ asBase: false, names: many.map(({ name }) => name) }],
    })
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(64_000)
    expect(text).toMatch(/\d+ more are left out here\./)
    expect(text).not.toMatch(/<img|[^\\]\]\(http/)
  })
})
