import { describe, expect, it } from 'vitest'
import { topKAccuracyScore } from './topKAccuracy.js'

describe('topKAccuracyScore', () => {
  const truth = ['a', 'c', 'b']
  const scores = [
    [0.5, 0.3, 0.2],
    [0.5, 0.3, 0.2],
    [0.4, 0.1, 0.5],
  ]

  it('counts rows whose truth is among the k classes scored highest', () => {
    expect([1, 2, 3].map((k) => topKAccuracyScore(truth, scores, { k }))).toEqual([1 / 3, 1 / 3, 1])
    expect(topKAccuracyScore(truth, scores, { k: 3, normalize: false })).toBe(3)
    expect(topKAccuracyScore(truth, scores, { k: 1, sampleWeight: [3, 1, 1] })).toBe(0.6)
  })

  it('has the later column win among equal scores', () => {
    expect(
      topKAccuracyScore(
        ['a', 'b'],
        [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
        { k: 1 },
      ),
    ).toBe(0.5)
  })

  it('cuts one score per row at 0.5, or at 0 where scores are no probabilities', () => {
    expect(topKAccuracyScore([0, 1, 1], [0.2, 0.4, 0.9], { k: 1 })).toBe(2 / 3)
    expect(topKAccuracyScore([0, 1, 1], [-2, 0.4, 3], { k: 1 })).toBe(1)
  })

  it('refuses a k that is no count, and columns without a name', () => {
    expect(() => topKAccuracyScore(truth, scores, { k: 0 })).toThrow('k is 0; expected a whole number')
    expect(() =>
      topKAccuracyScore(
        ['a', 'a'],
        [
          [0.1, 0.9],
          [0.2, 0.8],
        ],
      ),
    ).toThrow('expected 1, one for each label')
    expect(() => topKAccuracyScore(['a', 'b'], [[0.1, 0.9], [1]])).toThrow(
      'scores[1].length is 1; expected 2',
    )
  })
})
