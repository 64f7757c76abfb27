import { describe, expect, it } from 'vitest'
import { devianceTerm, logGamma, stirlingError } from './stirling.js'

describe('logGamma', () => {
  it('is the logarithm of the factorial', () => {
    for (const [n, factorial] of [
      [5, 24],
      [11, 3628800],
      [18, 355687428096000],
    ] as const) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12)
    }
  })

  it('is ln √π at one half', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 14)
  })
})

describe('stirlingError', () => {
  it('joins its two branches at 16', () => {
    const below = stirlingError(16 - 1e-9)
    expect(Math.abs(below - stirlingError(16)) / below).toBeLessThan(1e-9)
  })
})

describe('devianceTerm', () => {
  it('agrees with its definition away from x = m, and is 0 there', () => {
    expect(devianceTerm(3, 7, -4)).toBeCloseTo(3 * Math.log(3 / 7) + 4, 14)
    expect(devianceTerm(7.2, 7, 0.2)).toBeCloseTo(7.2 * Math.log(7.2 / 7) - 0.2, 14)
    expect(devianceTerm(7, 7, 0)).toBe(0)
  })
})
