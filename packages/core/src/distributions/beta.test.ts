import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaCdf, betaIsf, betaQuantile, betaSf, betaTails } from './beta.js'

const shape = fc.double({ min: -2, max: 5, noNaN: true }).map((exponent) => 10 ** exponent)

describe('beta distribution', () => {
  it('is a polynomial for whole parameters', () => {
    for (const x of [0.01, 0.4, 0.5, 0.93]) {
      expect(betaCdf(x, 2, 3)).toBeCloseTo(x ** 2 * (6 - 8 * x + 3 * x * x), 14)
    }
  })

  it('mirrors: the upper tail at x is the lower at 1 − x of swapped parameters', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
        const { lower, upper } = betaTails(x, a, b)
        const mirrored = betaTails(1 - x, b, a, x)
        expect(mirrored.upper).toBeCloseTo(lower, 12)
        expect(mirrored.lower).toBeCloseTo(upper, 12)
      }),
    )
  })

  it('has quantiles that invert either tail', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 1e-6, max: 0.999, noNaN: true }), (a, b, p) => {
        // A quantile next to 0 or 1 cannot be told apart from the end by a double.
        const low = betaQuantile(p, a, b)
        if (low > 1e-300 && low < 1 - 1e-4) expect(betaCdf(low, a, b) / p).toBeCloseTo(1, 8)
        const high = betaIsf(p, a, b)
        if (high > 1e-300 && high < 1 - 1e-4) expect(betaSf(high, a, b) / p).toBeCloseTo(1, 8)
      }),
    )
  })

  it('keeps the small upper tail of a skewed distribution', () => {
    expect(betaSf(0.9999, 0.01, 3) / 3.383751244873043e-15).toBeCloseTo(1, 11)
    expect(betaIsf(1e-9, 1, 1e6) / -Math.expm1(Math.log(1e-9) / 1e6)).toBeCloseTo(1, 10)
  })

  it('answers 0 where the quantile is below the smallest double', () => {
    expect(betaQuantile(1e-10, 0.01, 3)).toBe(0)
  })

  it('ends at 0 and 1', () => {
    expect(betaTails(0, 2, 3)).toEqual({ lower: 0, upper: 1 })
    expect(betaTails(1, 2, 3)).toEqual({ lower: 1, upper: 0 })
    expect(betaQuantile(0, 2, 3)).toBe(0)
    expect(betaQuantile(1, 2, 3)).toBe(1)
  })
})
