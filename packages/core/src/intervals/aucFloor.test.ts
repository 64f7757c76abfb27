import { describe, expect, it } from 'vitest'
import { aucFloorP, aucInterval } from './aucFloor.js'

describe('aucInterval', () => {
  it.each([
    [0.97, 20, 20, 0.846370323666749, 0.9942024546525309],
    [1, 20, 30, 0.9159389279347294, 1],
    [0.8, 50, 100, 0.7128390194795332, 0.863295328655432],
    [0.5, 5, 5, 0.20561305728947094, 0.794386942710529],
  ])(
    '%f of %i positives and %i negatives: roots of the formula, by SciPy',
    (auc, positives, negatives, l, u) => {
      const { lower, upper, method } = aucInterval({ auc, positives, negatives })
      expect(lower).toBeCloseTo(l, 9)
      expect(upper).toBeCloseTo(u, 9)
      expect(method).toBe('newcombe-2006')
    },
  )

  it('is the same read from the other class', () => {
    const right = aucInterval({ auc: 0.9, positives: 12, negatives: 40 })
    const wrong = aucInterval({ auc: 0.1, positives: 12, negatives: 40 })
    expect(wrong.lower).toBeCloseTo(1 - right.upper, 12)
    expect(wrong.upper).toBeCloseTo(1 - right.lower, 12)
  })

  it('has no estimate without rows of a class', () => {
    expect(aucInterval({ auc: NaN, positives: 0, negatives: 3 })).toMatchObject({ lower: 0, upper: 1 })
  })

  it('refuses an area outside 0 to 1', () => {
    expect(() => aucInterval({ auc: 1.1, positives: 2, negatives: 3 })).toThrow(
      'auc is 1.1; expected an area',
    )
  })
})

describe('aucFloorP', () => {
  it('is the score test at the bar', () => {
    const rows = { auc: 0.8, positives: 50, negatives: 100 }
    const p = aucFloorP(rows, 0.9)
    expect(p).toBeCloseTo(0.000156883553980759, 12)
    expect(aucInterval(rows, { confidence: 1 - 2 * p }).upper).toBeCloseTo(0.9, 10)
    expect(aucFloorP(rows, 0.8)).toBe(1)
  })
})
