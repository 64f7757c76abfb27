import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalSf } from '../distributions/normal.js'
import { zOf } from '../intervals/interval.js'
import { tangoPairedDifference, tangoScore, tangoScoreP } from './tango.js'

const count = fc.integer({ min: 0, max: 200 })
const cells = fc
  .record({ bothRight: count, tunedOnly: count, baseOnly: count, bothWrong: count })
  .filter((c) => c.bothRight + c.tunedOnly + c.baseOnly + c.bothWrong > 0)

describe('tangoPairedDifference', () => {
  it('gives Tango’s published limits for 43 pairs, 0 against 1 discordant', () => {
    const table = { bothRight: 43, tunedOnly: 0, baseOnly: 1, bothWrong: 0 }
    const { lower, upper } = tangoPairedDifference(table)
    expect(lower).toBeCloseTo(-0.1181, 4)
    expect(upper).toBeCloseTo(0.0594, 4)
  })

  it('has limits where the score is ±z, or at ±1', () => {
    fc.assert(
      fc.property(cells, (c) => {
        const { lower, upper } = tangoPairedDifference(c)
        if (lower > -1 + 1e-9) expect(tangoScore(c, lower)).toBeCloseTo(zOf(0.95), 6)
        if (upper < 1 - 1e-9) expect(tangoScore(c, upper)).toBeCloseTo(-zOf(0.95), 6)
      }),
    )
  })

  it('turns over when base and tuned change places', () => {
    fc.assert(
      fc.property(cells, (c) => {
        const there = tangoPairedDifference(c)
        const back = tangoPairedDifference({ ...c, tunedOnly: c.baseOnly, baseOnly: c.tunedOnly })
        expect(back.lower).toBeCloseTo(-there.upper, 10)
        expect(back.upper).toBeCloseTo(-there.lower, 10)
      }),
    )
  })

  it('has width without discordant rows, and is [−1, 1] without rows', () => {
    const { lower, upper } = tangoPairedDifference({ bothRight: 5, tunedOnly: 0, baseOnly: 0, bothWrong: 0 })
    const z = zOf(0.95)
    expect(upper).toBeCloseTo((z * z) / (5 + z * z), 12)
    expect(lower).toBeCloseTo(-upper, 12)
    const none = tangoPairedDifference({ bothRight: 0, tunedOnly: 0, baseOnly: 0, bothWrong: 0 })
    expect(none).toMatchObject({ estimate: NaN, lower: -1, upper: 1 })
  })
})

describe('tangoScoreP', () => {
  it('is McNemar’s one-sided normal tail at a bar of 0', () => {
    const table = { bothRight: 40, tunedOnly: 5, baseOnly: 12, bothWrong: 8 }
    expect(tangoScoreP(table, 0)).toBeCloseTo(normalSf(7 / Math.sqrt(17)), 14)
  })

  it('is the level at which the upper limit meets the bar', () => {
    fc.assert(
      fc.property(cells, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (c, bar) => {
        const p = tangoScoreP(c, bar)
        if (p > 0.49 || p < 1e-10) return
        expect(tangoPairedDifference(c, { confidence: 1 - 2 * p }).upper).toBeCloseTo(bar, 8)
      }),
    )
  })

  it('is 1 at or above the bar, and without rows', () => {
    expect(tangoScoreP({ bothRight: 1, tunedOnly: 2, baseOnly: 2, bothWrong: 1 }, 0)).toBe(1)
    expect(tangoScoreP({ bothRight: 0, tunedOnly: 0, baseOnly: 0, bothWrong: 0 }, 0)).toBe(1)
  })
})
