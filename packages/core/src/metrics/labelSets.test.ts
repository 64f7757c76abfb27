import { describe, expect, it } from 'vitest'
import { averagePrecisionScore } from '../curves/averagePrecision.js'
import { accuracyScore } from './accuracy.js'
import { f1Score } from './f1.js'
import { hammingLoss } from './losses.js'
import { multilabelConfusionMatrix } from './multilabelConfusionMatrix.js'
import { precisionRecallFscoreSupport } from './precisionRecallFscoreSupport.js'

const truth = [new Set(['news', 'sport']), new Set(['art']), new Set<string>()]
const predicted = [new Set(['news']), new Set(['art', 'sport']), new Set<string>()]

describe('sets of labels', () => {
  it('are right as a whole, or label by label', () => {
    expect(accuracyScore(truth, predicted)).toBeCloseTo(1 / 3, 14)
    expect(hammingLoss(truth, predicted)).toBeCloseTo(2 / 9, 14)
  })

  it('are averaged over labels, over all labels together, or over rows', () => {
    expect(f1Score(truth, predicted, { average: null })).toEqual([1, 1, 0])
    expect(f1Score(truth, predicted, { average: 'micro' })).toBeCloseTo(4 / 6, 14)
    expect(f1Score(truth, predicted, { average: 'samples' })).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3, 14)
    expect(f1Score(truth, predicted, { average: 'samples', zeroDivision: NaN })).toBeCloseTo(2 / 3, 14)
    expect(f1Score(truth, predicted, { average: 'macro', labels: ['sport', 'art'] })).toBe(0.5)
  })

  it('say in which row a ratio was 0/0', () => {
    const { undefinedAt, labels } = precisionRecallFscoreSupport(truth, predicted, { average: 'samples' })
    expect(labels).toEqual(['art', 'news', 'sport'])
    expect(undefinedAt).toEqual(
      ['precision', 'recall', 'fscore'].map((metric) => ({ metric, label: null, row: 2 })),
    )
  })

  it('are counted by label or by row', () => {
    expect(multilabelConfusionMatrix(truth, predicted)[2]).toEqual({ tp: 0, fp: 1, fn: 1, tn: 1 })
    expect(multilabelConfusionMatrix(truth, predicted, { samplewise: true })[0]).toEqual({
      tp: 1,
      fp: 0,
      fn: 1,
      tn: 1,
    })
    expect(() => multilabelConfusionMatrix([1], [1], { samplewise: true })).toThrow('expected sets of labels')
  })

  it('are ranked by their columns, sorted or listed', () => {
    const scores = [
      [0.1, 0.9, 0.8],
      [0.7, 0.2, 0.3],
      [0.2, 0.3, 0.1],
    ]
    expect(averagePrecisionScore(truth, scores, { average: null })).toEqual([1, 1, 1])
    const listed = { average: null, labels: ['sport', 'news', 'art'] } as const
    expect(averagePrecisionScore(truth, scores, listed)[0]).toBeLessThan(1)
    expect(() => averagePrecisionScore(truth, [[1], [1], [1]])).toThrow(
      'scores[0].length is 1; expected 3, one for each label',
    )
  })

  it('need an average, and have one that a label per row has not', () => {
    expect(() => f1Score(truth, predicted)).toThrow("average is 'binary' of sets of labels; expected 'micro'")
    expect(() => f1Score([1, 0], [1, 0], { average: 'samples' })).toThrow('expected sets of labels')
    expect(() => f1Score([[1, 0]], [[1, 0]], { average: 'macro', labels: [2] })).toThrow(
      'labels[0] is 2; expected a column, 0 to 1',
    )
  })
})
