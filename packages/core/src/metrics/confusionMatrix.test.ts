import { describe, expect, it } from 'vitest'
import { confusionMatrix } from './confusionMatrix.js'
import { multilabelConfusionMatrix } from './multilabelConfusionMatrix.js'

const truth = ['a', 'b', 'b', 'c']
const predicted = ['a', 'a', 'b', 'b']

describe('confusionMatrix', () => {
  it('has truth in rows and prediction in columns', () => {
    expect(confusionMatrix(truth, predicted)).toEqual({
      labels: ['a', 'b', 'c'],
      matrix: [
        [1, 0, 0],
        [1, 1, 0],
        [0, 1, 0],
      ],
    })
  })

  it('divides by rows, columns or all, 0/0 being 0', () => {
    expect(confusionMatrix(truth, predicted, { normalize: 'true' }).matrix[1]).toEqual([0.5, 0.5, 0])
    expect(confusionMatrix(truth, predicted, { normalize: 'predicted' }).matrix).toEqual([
      [0.5, 0, 0],
      [0.5, 0.5, 0],
      [0, 0.5, 0],
    ])
    expect(confusionMatrix(truth, predicted, { normalize: 'all' }).matrix[2]).toEqual([0, 0.25, 0])
  })

  it('keeps the rows of the labels listed, in their order, and adds weights', () => {
    const { matrix } = confusionMatrix(truth, predicted, { labels: ['b', 'a'], sampleWeight: [1, 2, 3, 4] })
    expect(matrix).toEqual([
      [3, 2],
      [0, 1],
    ])
  })

  it('refuses labels of which the truth has none', () => {
    expect(() => confusionMatrix(truth, predicted, { labels: ['x'] })).toThrow(
      'labels is [x]; expected at least one label of the truth',
    )
  })
})

describe('multilabelConfusionMatrix', () => {
  it('counts each class against the rest', () => {
    expect(multilabelConfusionMatrix(truth, predicted)).toEqual([
      { tp: 1, fp: 1, fn: 0, tn: 2 },
      { tp: 1, fp: 1, fn: 1, tn: 1 },
      { tp: 0, fp: 0, fn: 1, tn: 3 },
    ])
  })
})
