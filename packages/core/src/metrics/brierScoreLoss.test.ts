import { describe, expect, it } from 'vitest'
import { brierScoreLoss } from './brierScoreLoss.js'

describe('brierScoreLoss', () => {
  it('is the mean squared gap to what was so', () => {
    expect(brierScoreLoss([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3])).toBeCloseTo(0.0375, 14)
  })

  it('sums over classes, so that of two it is twice that of one', () => {
    const scores = [0.1, 0.9, 0.8, 0.3]
    const both = scores.map((score) => [1 - score, score])
    expect(brierScoreLoss([0, 1, 1, 0], both)).toBeCloseTo(2 * 0.0375, 14)
  })

  it('refuses scores out of range and a positive class that cannot be known', () => {
    expect(() => brierScoreLoss([0, 1], [0.2, 1.4])).toThrow('scores[1] is 1.4')
    expect(() => brierScoreLoss(['ham', 'spam'], [0.2, 0.4])).toThrow('posLabel is 1; expected one of those')
    expect(brierScoreLoss(['ham', 'spam'], [0, 1], { posLabel: 'spam' })).toBe(0)
  })
})
