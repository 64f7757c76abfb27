import { describe, expect, it } from 'vitest'
import { logLoss } from './logLoss.js'

describe('logLoss', () => {
  it('is the mean of the surprise at the truth', () => {
    const loss = -(Math.log(0.9) + Math.log(0.9) + Math.log(0.8) + Math.log(0.65)) / 4
    expect(logLoss(['ham', 'spam', 'spam', 'ham'], [0.1, 0.9, 0.8, 0.35])).toBeCloseTo(loss, 14)
    expect(loss).toBeCloseTo(0.21616187, 8)
  })

  it('is the same of one probability and of both', () => {
    const scores = [0.1, 0.9, 0.8, 0.35]
    const both = scores.map((score) => [1 - score, score])
    expect(logLoss([0, 1, 1, 0], both)).toBeCloseTo(logLoss([0, 1, 1, 0], scores), 14)
  })

  it('stays finite at a certainty that was wrong', () => {
    expect(logLoss([1, 0], [0, 0])).toBeCloseTo(-Math.log(2 ** -52) / 2, 12)
    expect(logLoss([1, 0], [0, 0], { eps: 1e-15 })).toBeCloseTo(-Math.log(1e-15) / 2, 12)
  })

  it('takes the classes of the columns from `labels`, or of a vector the later of them as positive', () => {
    const scores = [
      [0.7, 0.2, 0.1],
      [0.1, 0.8, 0.1],
    ]
    const loss = -(Math.log(0.7) + Math.log(0.8)) / 2
    expect(logLoss(['b', 'a'], scores, { labels: ['b', 'a', 'c'] })).toBeCloseTo(loss, 14)
    expect(logLoss(['a', 'a'], [0.3, 0.2], { labels: ['b', 'a'] })).toBeCloseTo(-Math.log(0.3 * 0.2) / 2, 14)
    expect(() => logLoss(['a', 'a'], [0.3, 0.2])).toThrow(
      'the number of labels in the data is 1; expected 2, or both named as `labels`',
    )
  })

  it('refuses what is no probability, but under compat', () => {
    expect(() => logLoss([0, 1], [0.2, 1.4])).toThrow('scores[1] is 1.4; expected a probability')
    expect(logLoss([0, 1], [0.2, 1.4], { compat: 'sklearn-1.2' })).toBeCloseTo(-Math.log(0.8) / 2, 14)
    expect(() =>
      logLoss(
        [0, 1],
        [
          [0.5, 0.4],
          [0.5, 0.5],
        ],
      ),
    ).toThrow('the sum of scores[0] is 0.9; expected 1')
    expect(() =>
      logLoss(
        [0, 1],
        [
          [1.5, -0.5],
          [0.5, 0.5],
        ],
      ),
    ).toThrow('scores[0][0] is 1.5; expected a prob')
  })

  it('sums where told not to normalise', () => {
    expect(logLoss([0, 1], [0.5, 0.5], { normalize: false })).toBeCloseTo(2 * Math.LN2, 14)
  })
})
