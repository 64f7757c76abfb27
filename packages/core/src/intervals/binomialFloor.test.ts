import { describe, expect, it } from 'vitest'
import { binomialPmf } from '../distributions/binomial.js'
import { binomialFloorP } from './binomialFloor.js'
import { clopperPearsonInterval } from './clopperPearson.js'

describe('binomialFloorP', () => {
  it('is P(X ≤ k) at the bar', () => {
    let sum = 0
    for (let k = 0; k <= 60; k++) sum += binomialPmf(k, 80, 0.85)
    expect(binomialFloorP(60, 80, 0.85)).toBeCloseTo(sum, 13)
  })

  it('is the level at which Clopper and Pearson’s upper limit meets the bar', () => {
    const p = binomialFloorP(60, 80, 0.85)
    expect(clopperPearsonInterval(60, 80, { confidence: 1 - 2 * p }).upper).toBeCloseTo(0.85, 12)
  })

  it('is 1 on the right side of the bar, and without rows', () => {
    expect(binomialFloorP(85, 100, 0.85)).toBe(1)
    expect(binomialFloorP(0, 0, 0.85)).toBe(1)
  })
})
