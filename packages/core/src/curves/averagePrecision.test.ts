import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoredRowsOf, scoresOf, truthOf } from '../../test/scored.js'
import { averagePrecisionScore } from './averagePrecision.js'
import { precisionRecallCurve } from './precisionRecallCurve.js'

describe('averagePrecisionScore', () => {
  it('is 5/6 on four rows', () => {
    expect(averagePrecisionScore([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])).toBeCloseTo(5 / 6, 14)
  })

  it('adds up the steps of the precision-recall curve', () => {
    fc.assert(
      fc.property(scoredRowsOf, (rows) => {
        const { precision, recall } = precisionRecallCurve(truthOf(rows), scoresOf(rows))
        const steps = recall
          .slice(1)
          .reduce((sum, next, at) => sum + (recall[at]! - next) * precision[at]!, 0)
        expect(averagePrecisionScore(truthOf(rows), scoresOf(rows))).toBeCloseTo(steps, 13)
      }),
    )
  })

  it('is the share of positives where scores tell nothing, and 0 without positives', () => {
    expect(averagePrecisionScore([0, 1, 0, 0], [0.5, 0.5, 0.5, 0.5])).toBe(0.25)
    expect(averagePrecisionScore([0, 0], [0.1, 0.2])).toBe(0)
  })

  it('averages classes and labels', () => {
    const scores = [
      [0.9, 0.1],
      [0.2, 0.8],
      [0.6, 0.4],
    ]
    expect(averagePrecisionScore(['a', 'b', 'b'], scores, { average: null })).toEqual([1, 1])
    const sets = [
      [1, 0],
      [0, 1],
      [1, 1],
    ]
    expect(averagePrecisionScore(sets, scores, { average: 'samples' })).toBe(1)
  })
})
