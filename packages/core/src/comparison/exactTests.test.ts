import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialPmf } from '../distributions/binomial.js'
import { binomialTest } from './binomialTest.js'
import { fisherExact } from './fisherExact.js'
import { mcnemarTest } from './mcnemar.js'

describe('fisherExact', () => {
  it('tastes tea: 3 of 4 cups told right has p = 17/70, all 4 p = 1/70', () => {
    expect(fisherExact(3, 4, 1, 4, { alternative: 'greater' }).pValue).toBeCloseTo(17 / 70, 13)
    expect(fisherExact(4, 4, 0, 4, { alternative: 'greater' }).pValue).toBeCloseTo(1 / 70, 13)
    expect(fisherExact(4, 4, 0, 4).pValue).toBeCloseTo(2 / 70, 13)
  })

  it('is the same with the samples swapped, and 1 where the table can be no other', () => {
    expect(fisherExact(7, 34, 1, 34).pValue).toBeCloseTo(fisherExact(1, 34, 7, 34).pValue, 13)
    expect(fisherExact(0, 10, 0, 20).pValue).toBe(1)
  })

  it('refuses counts that are not whole', () => {
    expect(() => fisherExact(1.5, 10, 2, 10)).toThrow('a whole number')
  })
})

describe('binomialTest', () => {
  it('adds up all counts no more probable than the one seen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (n, part, share) => {
          const k = Math.round(n * part)
          const seen = binomialPmf(k, n, share)
          const sum = Array.from({ length: n + 1 }, (_, x) => binomialPmf(x, n, share))
            .filter((probability) => probability <= seen * (1 + 1e-7))
            .reduce((a, b) => a + b, 0)
          expect(binomialTest(k, n, share).pValue).toBeCloseTo(Math.min(1, sum), 11)
        },
      ),
    )
  })

  it('is McNemar’s exact test on the rows that differ', () => {
    const cells = { bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 }
    expect(binomialTest(5, 17, 0.5).pValue).toBeCloseTo(mcnemarTest(cells, { method: 'exact' }).pValue, 13)
  })
})
