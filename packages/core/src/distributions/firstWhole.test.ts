import { describe, expect, it } from 'vitest'
import { binomialCdf, binomialQuantile } from './binomial.js'
import { digamma } from './digamma.js'
import { firstWhole } from './firstWhole.js'

describe('firstWhole', () => {
  it('finds where something begins to hold, or the end', () => {
    for (let start = 0; start <= 9; start++) expect(firstWhole(0, 9, (k) => k >= start)).toBe(start)
    expect(firstWhole(0, 9, () => false)).toBe(9)
    expect(firstWhole(4, 4, () => false)).toBe(4)
  })
})

describe('binomialQuantile', () => {
  it('is the first count whose tail reaches p', () => {
    for (const p of [0.01, 0.3, 0.9]) {
      const k = binomialQuantile(p, 40, 0.35)
      expect(binomialCdf(k, 40, 0.35)).toBeGreaterThanOrEqual(p)
      expect(binomialCdf(k - 1, 40, 0.35)).toBeLessThan(p)
    }
  })

  it('counts a tail that is p to rounding', () => {
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0)
  })
})

describe('digamma', () => {
  it('is minus Euler’s constant at 1, and steps by 1/x', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14)
    for (const x of [0.2, 3, 9.5, 40]) expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 13)
  })
})
