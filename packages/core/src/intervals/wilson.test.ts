import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zOf } from './interval.js'
import { wilsonInterval } from './wilson.js'

describe('wilsonInterval', () => {
  it('gives the limits of the 85/10/15/90 matrix', () => {
    const precision = wilsonInterval(85, 95)
    expect(precision.lower).toBeCloseTo(0.817, 3)
    expect(precision.upper).toBeCloseTo(0.942, 3)
    const recall = wilsonInterval(85, 100)
    expect(recall.lower).toBeCloseTo(0.767, 3)
    expect(recall.upper).toBeCloseTo(0.907, 3)
  })

  it('holds exactly the shares whose score is within z', () => {
    const { lower, upper } = wilsonInterval(7, 40, { confidence: 0.9 })
    const score = (share: number) => (7 / 40 - share) / Math.sqrt((share * (1 - share)) / 40)
    expect(score(lower)).toBeCloseTo(zOf(0.9), 10)
    expect(score(upper)).toBeCloseTo(-zOf(0.9), 10)
  })

  it('stays inside [0, 1] and reaches the ends only at k = 0 and k = n', () => {
    expect(wilsonInterval(0, 12).lower).toBe(0)
    expect(wilsonInterval(12, 12).upper).toBe(1)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const { estimate, lower, upper } = wilsonInterval(share * n, n)
          expect(lower).toBeGreaterThanOrEqual(0)
          expect(upper).toBeLessThanOrEqual(1)
          expect(lower).toBeLessThanOrEqual(estimate + 1e-15)
          expect(upper).toBeGreaterThanOrEqual(estimate - 1e-15)
        },
      ),
    )
  })

  it('is [0, 1] without an estimate where n is 0', () => {
    expect(wilsonInterval(0, 0)).toEqual({
      estimate: NaN,
      lower: 0,
      upper: 1,
      confidence: 0.95,
      method: 'wilson',
    })
  })
})
