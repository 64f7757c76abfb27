import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newcombeP, newcombePairedDifference, newcombePhi } from './newcombePaired.js'

const count = fc.integer({ min: 0, max: 200 })
const cells = fc
  .record({ bothRight: count, tunedOnly: count, baseOnly: count, bothWrong: count })
  .filter((c) => c.bothRight + c.tunedOnly + c.baseOnly + c.bothWrong > 0)

describe('newcombePhi', () => {
  it('is reduced by n/2 where positive, but not below 0', () => {
    const table = { bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 }
    expect(newcombePhi(table)).toBeCloseTo((40 * 8 - 12 * 5 - 32.5) / Math.sqrt(52 * 13 * 45 * 20), 14)
    expect(newcombePhi({ bothRight: 3, tunedOnly: 1, baseOnly: 1, bothWrong: 1 })).toBe(0)
  })

  it('is left as it is where negative, and 0 where a margin is empty', () => {
    expect(newcombePhi({ bothRight: 1, tunedOnly: 4, baseOnly: 4, bothWrong: 1 })).toBeCloseTo(-0.6, 14)
    expect(newcombePhi({ bothRight: 5, tunedOnly: 0, baseOnly: 0, bothWrong: 0 })).toBe(0)
  })
})

describe('newcombePairedDifference', () => {
  it('holds its estimate and stays inside [−1, 1]', () => {
    fc.assert(
      fc.property(cells, (c) => {
        const { estimate, lower, upper } = newcombePairedDifference(c)
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(upper).toBeLessThanOrEqual(1 + 1e-12)
        expect(lower).toBeLessThanOrEqual(estimate)
        expect(upper).toBeGreaterThanOrEqual(estimate)
      }),
    )
  })

  it('is [−1, 1] without rows', () => {
    const none = newcombePairedDifference({ bothRight: 0, tunedOnly: 0, baseOnly: 0, bothWrong: 0 })
    expect(none).toMatchObject({ estimate: NaN, lower: -1, upper: 1 })
  })
})

describe('newcombeP', () => {
  it('is the level at which the upper limit meets the bar', () => {
    fc.assert(
      fc.property(cells, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (c, bar) => {
        const p = newcombeP(c, bar)
        if (p > 0.49 || p < 1e-10) return
        expect(newcombePairedDifference(c, { confidence: 1 - 2 * p }).upper).toBeCloseTo(bar, 8)
      }),
    )
  })

  it('is 1 at or above the bar', () => {
    expect(newcombeP({ bothRight: 1, tunedOnly: 2, baseOnly: 2, bothWrong: 1 }, 0)).toBe(1)
  })
})
