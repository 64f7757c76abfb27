import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repeated, scoredRowsOf, scoresOf, truthOf, weightsOf } from '../../test/scored.js'
import { brierScoreLoss, logLoss } from '../metrics.js'
import { averagePrecisionScore } from './averagePrecision.js'
import { expectedCalibrationError } from './calibrationError.js'
import { rocAucScore } from './rocAuc.js'

type Score = (truth: number[], scores: number[], options?: { readonly sampleWeight?: number[] }) => number

const partialAuc: Score = (truth, scores, options) => rocAucScore(truth, scores, { ...options, maxFpr: 0.4 })
const calibration: Score = (truth, scores) => expectedCalibrationError(truth, scores)

const RANKINGS: Record<string, Score> = {
  rocAucScore,
  'rocAucScore with maxFpr': partialAuc,
  averagePrecisionScore,
}
const WEIGHTED: Record<string, Score> = { ...RANKINGS, logLoss, brierScoreLoss }
const METRICS: Record<string, Score> = { ...WEIGHTED, expectedCalibrationError: calibration }

describe.each(Object.entries(METRICS))('%s', (_name, metric) => {
  it('does not mind the order of rows', () => {
    fc.assert(
      fc.property(scoredRowsOf, (rows) => {
        const turned = [...rows].reverse()
        expect(metric(truthOf(turned), scoresOf(turned))).toBeCloseTo(
          metric(truthOf(rows), scoresOf(rows)),
          12,
        )
      }),
    )
  })

  it('refuses columns that do not fit, scores that are no numbers, and no rows', () => {
    expect(() => metric([1, 0, 1], [0.1, 0.2])).toThrow('scores has 2 rows, truth has 3; expected as many')
    expect(() => metric([1, 0], [0.1, NaN])).toThrow('scores[1] is NaN; expected a finite number')
    expect(() => metric([], [])).toThrow('truth has no rows')
    expect(() => metric([0, 1, 2], [0.1, 0.2, 0.3])).toThrow(
      'the number of labels in the data is 3; expected at most 2, or one column of scores for each',
    )
  })
})

describe.each(Object.entries(WEIGHTED))('%s', (_name, metric) => {
  it('takes a weight as so many repetitions of the row, and 0 as none', () => {
    fc.assert(
      fc.property(scoredRowsOf, (rows) => {
        const whole = repeated(rows)
        const value = metric(truthOf(whole), scoresOf(whole))
        expect(metric(truthOf(rows), scoresOf(rows), { sampleWeight: weightsOf(rows) })).toBeCloseTo(
          value,
          12,
        )
        const sampleWeight = [...weightsOf(rows), 0, 0]
        const more = metric([...truthOf(rows), 0, 1], [...scoresOf(rows), 0.95, 0.05], { sampleWeight })
        expect(more).toBeCloseTo(value, 12)
      }),
    )
  })

  it('refuses weights that do not fit', () => {
    expect(() => metric([1, 0], [0.1, 0.2], { sampleWeight: [1] })).toThrow('sampleWeight has 1 rows')
  })
})

describe.each(Object.entries(RANKINGS))('%s', (_name, metric) => {
  it('looks at the order of scores alone', () => {
    fc.assert(
      fc.property(scoredRowsOf, (rows) => {
        const logits = scoresOf(rows).map((score) => Math.log((score + 0.01) / (1.01 - score)))
        expect(metric(truthOf(rows), logits)).toBe(metric(truthOf(rows), scoresOf(rows)))
      }),
    )
  })
})
