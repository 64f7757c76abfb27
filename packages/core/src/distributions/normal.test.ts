import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { erf, erfc, normalCdf, normalIsf, normalPdf, normalQuantile, normalSf } from './normal.js'

describe('normal distribution', () => {
  it('has the tabulated values', () => {
    expect(normalIsf(0.025)).toBeCloseTo(1.959963984540054, 13)
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489, 13)
    expect(normalPdf(0)).toBe(0.3989422804014327)
    expect(erfc(1)).toBeCloseTo(0.15729920705028513, 14)
    expect(erf(1)).toBeCloseTo(0.8427007929497149, 14)
  })

  it('keeps relative precision far in the tail', () => {
    expect(normalSf(37) / 5.725571222524577e-300).toBeCloseTo(1, 12)
    expect(normalIsf(1e-300)).toBeCloseTo(37.0470962993612, 12)
  })

  it('has quantiles that invert the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: -0.31, noNaN: true }), (exponent) => {
        const p = 10 ** exponent
        expect(normalSf(normalIsf(p)) / p).toBeCloseTo(1, 10)
      }),
    )
  })

  it('is symmetric', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        expect(normalCdf(z)).toBe(normalSf(-z))
        expect(normalCdf(z) + normalSf(z)).toBeCloseTo(1, 14)
      }),
    )
  })

  it('has infinite quantiles at 0 and 1, and none outside', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalIsf(-0.1)).toBeNaN()
  })
})
