import { describe, expect, it } from 'vitest'
import * as metrics from '../metrics.js'

const counts = { tp: 85, fp: 10, fn: 15, tn: 90 }
const truth = [...Array(100).fill(1), ...Array(100).fill(0)]
const predicted = [...Array(85).fill(1), ...Array(15).fill(0), ...Array(10).fill(1), ...Array(90).fill(0)]

describe('binaryCounts', () => {
  it('tallies the 85/10/15/90 matrix', () => {
    expect(metrics.binaryCounts(truth, predicted)).toEqual(counts)
    expect(metrics.binaryCounts(truth, predicted, { posLabel: 0 })).toEqual({
      tp: 90,
      fp: 15,
      fn: 10,
      tn: 85,
    })
  })

  it('takes true as positive where labels are booleans', () => {
    expect(metrics.binaryCounts([true, false], [true, true])).toEqual({ tp: 1, fp: 1, fn: 0, tn: 0 })
  })

  it('has no positives where the one label found is not it', () => {
    expect(metrics.binaryCounts([0, 0], [0, 0])).toEqual({ tp: 0, fp: 0, fn: 0, tn: 2 })
  })

  it('refuses a positive class that is not there, and more than two classes', () => {
    expect(() => metrics.binaryCounts(['ham', 'spam'], ['ham', 'ham'])).toThrow(
      'posLabel is 1; expected one of those in the data, ham and spam',
    )
    expect(() => metrics.binaryCounts([0, 1, 2], [0, 1, 1])).toThrow(
      'the number of labels in the data is 3; expected at most 2',
    )
  })
})

describe('each metric of counts is the metric of the rows counted', () => {
  it.each([
    ['accuracy', metrics.accuracyOfCounts(counts), metrics.accuracyScore(truth, predicted), 0.875],
    ['precision', metrics.precisionOfCounts(counts), metrics.precisionScore(truth, predicted), 85 / 95],
    ['recall', metrics.recallOfCounts(counts), metrics.recallScore(truth, predicted), 0.85],
    ['specificity', metrics.specificityOfCounts(counts), metrics.specificityScore(truth, predicted), 0.9],
    [
      'negative predictive value',
      metrics.negativePredictiveValueOfCounts(counts),
      metrics.negativePredictiveValue(truth, predicted),
      90 / 105,
    ],
    ['F1', metrics.f1OfCounts(counts), metrics.f1Score(truth, predicted), 170 / 195],
    [
      'F2',
      metrics.fbetaOfCounts(counts, { beta: 2 }),
      metrics.fbetaScore(truth, predicted, { beta: 2 }),
      (5 * 85) / (5 * 85 + 4 * 15 + 10),
    ],
    ['Jaccard', metrics.jaccardOfCounts(counts), metrics.jaccardScore(truth, predicted), 85 / 110],
    [
      'balanced accuracy',
      metrics.balancedAccuracyOfCounts(counts),
      metrics.balancedAccuracyScore(truth, predicted),
      0.875,
    ],
    [
      'Matthews',
      metrics.matthewsOfCounts(counts),
      metrics.matthewsCorrcoef(truth, predicted),
      (85 * 90 - 10 * 15) / Math.sqrt(95 * 100 * 100 * 105),
    ],
  ])('%s', (_name, ofCounts, ofRows, expected) => {
    expect(ofCounts).toBeCloseTo(expected, 14)
    expect(ofRows).toBe(ofCounts)
  })
})
