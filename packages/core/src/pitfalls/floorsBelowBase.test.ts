import { describe, expect, it } from 'vitest'
import { type Cell, pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { floorsBelowBase } from './floorsBelowBase.js'

const detect = (cells: readonly Cell[]) =>
  floorsBelowBase(pitfallInput(spamTask({ 'domain-test': rowsOf(cells) })))

describe('floorsBelowBase', () => {
  it('says that the base meets every floor already', () => {
    const [found] = detect([
      ['spam', 'spam', 'spam', 95],
      ['spam', 'ham', 'spam', 5],
      ['ham', 'ham', 'ham', 100],
    ])
    expect(found).toMatchObject({
      severity: 'info',
      pattern: 'policy',
      evidence: { precisionFloor: 0.85, precisionBase: 1, recallFloor: 0.8, recallBase: 0.95 },
    })
    expect(found!.sentence).toContain('precision 1.000 (floor 0.85), recall 0.950 (floor 0.80)')
  })

  it('says that a floor is far above both models', () => {
    const found = detect([
      ['spam', 'ham', 'spam', 20],
      ['spam', 'ham', 'ham', 80],
      ['ham', 'ham', 'ham', 100],
    ])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      severity: 'warning',
      evidence: { metric: 'recall', floor: 0.8, base: 0, tuned: 0.2 },
    })
  })

  it('is not found where the base misses a floor by a little', () => {
    expect(
      detect([
        ['spam', 'spam', 'spam', 78],
        ['spam', 'ham', 'spam', 22],
        ['ham', 'ham', 'ham', 100],
      ]),
    ).toEqual([])
  })

  it('does not speak of every floor where one is judged at another prevalence', () => {
    const rows = rowsOf([
      ['spam', 'spam', 'spam', 100],
      ['ham', 'ham', 'ham', 100],
    ])
    expect(floorsBelowBase(pitfallInput(spamTask({ 'domain-test': rows }), { prevalence: 0.1 }))).toEqual([])
  })
})
