import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialCdf, binomialPmf, binomialSf } from './binomial.js'

describe('binomial distribution', () => {
  it('has a mass that is the cumulative one step by step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, p) => {
          let sum = 0
          for (let k = 0; k <= n; k++) {
            sum += binomialPmf(k, n, p)
            expect(binomialCdf(k, n, p)).toBeCloseTo(sum, 12)
            expect(binomialSf(k, n, p)).toBeCloseTo(1 - sum, 12)
          }
          expect(sum).toBeCloseTo(1, 12)
        },
      ),
    )
  })

  it('is certain outside the trials', () => {
    expect(binomialCdf(-1, 5, 0.5)).toBe(0)
    expect(binomialCdf(5, 5, 0.5)).toBe(1)
    expect(binomialSf(-1, 5, 0.5)).toBe(1)
    expect(binomialPmf(6, 5, 0.5)).toBe(0)
    expect(binomialPmf(1.5, 5, 0.5)).toBe(0)
  })

  it('handles certain trials', () => {
    expect(binomialPmf(5, 5, 1)).toBe(1)
    expect(binomialPmf(2, 5, 1)).toBe(0)
    expect(binomialPmf(0, 0, 1)).toBe(1)
  })
})
