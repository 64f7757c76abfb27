import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialCdf, binomialPmf, binomialSf } from '../distributions/binomial.js'
import { clopperPearsonInterval } from './clopperPearson.js'

describe('clopperPearsonInterval', () => {
  it('gives the limits of the 85/10/15/90 matrix', () => {
    const precision = clopperPearsonInterval(85, 95)
    expect(precision.lower).toBeCloseTo(0.815, 3)
    expect(precision.upper).toBeCloseTo(0.948, 3)
  })

  it('has closed forms at k = 0 and k = n', () => {
    const none = clopperPearsonInterval(0, 20)
    expect(none.lower).toBe(0)
    expect(none.upper).toBeCloseTo(1 - 0.025 ** (1 / 20), 14)
    const all = clopperPearsonInterval(20, 20)
    expect(all.lower).toBeCloseTo(0.025 ** (1 / 20), 14)
    expect(all.upper).toBe(1)
  })

  it('leaves exactly half the level beyond each limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 20000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const k = Math.min(n - 1, Math.max(1, Math.round(n * share)))
          const { lower, upper } = clopperPearsonInterval(k, n)
          expect(binomialCdf(k, n, upper)).toBeCloseTo(0.025, 11)
          expect(binomialSf(k - 1, n, lower)).toBeCloseTo(0.025, 11)
        },
      ),
    )
  })

  it('misses the true share at most 2.5% a side, whatever it is (by enumeration)', () => {
    const n = 30
    const intervals = Array.from({ length: n + 1 }, (_, k) => clopperPearsonInterval(k, n))
    for (const share of [0.03, 0.2, 0.5, 0.77, 0.95]) {
      let above = 0
      let below = 0
      intervals.forEach(({ lower, upper }, k) => {
        if (lower > share) above += binomialPmf(k, n, share)
        if (upper < share) below += binomialPmf(k, n, share)
      })
      expect(above).toBeLessThanOrEqual(0.025)
      expect(below).toBeLessThanOrEqual(0.025)
    }
  })

  it('takes counts that are not whole, between its whole neighbours', () => {
    const { lower, upper } = clopperPearsonInterval(7.5, 20)
    expect(lower).toBeGreaterThan(clopperPearsonInterval(7, 20).lower)
    expect(upper).toBeLessThan(clopperPearsonInterval(8, 20).upper)
  })

  it('is [0, 1] without an estimate where n is 0', () => {
    expect(clopperPearsonInterval(0, 0)).toMatchObject({ estimate: NaN, lower: 0, upper: 1 })
  })
})
