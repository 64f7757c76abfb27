import { describe, expect, it } from 'vitest'
import { balancedAccuracyScore } from './balancedAccuracy.js'

describe('balancedAccuracyScore', () => {
  it('gives a constant answer 1/k, and 0 adjusted for chance', () => {
    const truth = [0, 0, 0, 0, 1, 2]
    expect(
      balancedAccuracyScore(
        truth,
        truth.map(() => 0),
      ),
    ).toBeCloseTo(1 / 3, 14)
    expect(
      balancedAccuracyScore(
        truth,
        truth.map(() => 0),
        { adjusted: true },
      ),
    ).toBeCloseTo(0, 14)
  })

  it('leaves out classes that only a prediction holds', () => {
    expect(balancedAccuracyScore([0, 0, 1], [0, 5, 1])).toBe(0.75)
  })

  it('has no adjusted value with one class', () => {
    expect(balancedAccuracyScore([1, 1], [1, 0], { adjusted: true })).toBe(-Infinity)
  })
})
