import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zOf } from '../intervals/interval.js'
import { differenceScoreLimits } from './proportionScore.js'
import { oddsRatio, proportionDifference, proportionRatio, twoProportionsTest } from './twoProportions.js'

/** z by the closed form of the paper, the root of its cubic: Miettinen & Nurminen (1985), appendix 1. */
function byCubic(k1: number, n1: number, k2: number, n2: number, d: number): number {
  const n = n1 + n2
  const l2 = (n1 + 2 * n2) * d - n - k1 - k2
  const l1 = (n2 * d - n - 2 * k2) * d + k1 + k2
  const l0 = k2 * d * (1 - d)
  const q = (l2 / (3 * n)) ** 3 - (l1 * l2) / (6 * n ** 2) + l0 / (2 * n)
  const p = Math.sign(q) * Math.sqrt((l2 / (3 * n)) ** 2 - l1 / (3 * n))
  // Near a double root, and at q = 0, the closed form loses its digits.
  fc.pre(Math.abs(q / p ** 3) < 1 - 1e-9)
  const p2 = 2 * p * Math.cos((Math.PI + Math.acos(q / p ** 3)) / 3) - l2 / (3 * n)
  const p1 = p2 + d
  const variance = ((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2) * (n / (n - 1))
  return (k1 / n1 - k2 / n2 - d) / Math.sqrt(variance)
}

const shares = fc
  .tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 60 }))
  .chain(([n1, n2]) =>
    fc.tuple(
      fc.integer({ min: 1, max: n1 - 1 }),
      fc.constant(n1),
      fc.integer({ min: 1, max: n2 - 1 }),
      fc.constant(n2),
    ),
  )

describe('score intervals of two proportions', () => {
  it('gives the limits printed in Newcombe (1998), table II, method 6', () => {
    const { lower, upper } = proportionDifference(56, 70, 48, 80)
    expect(lower).toBeCloseTo(0.0528, 4)
    expect(upper).toBeCloseTo(0.3382, 4)
    const rare = proportionDifference(9, 10, 3, 10)
    expect(rare.lower).toBeCloseTo(0.17, 2)
    expect(rare.upper).toBeCloseTo(0.8406, 4)
  })

  it('has z = ±1.96 at its limits by the closed form of the paper', () => {
    const z = zOf(0.95)
    fc.assert(
      fc.property(shares, (of) => {
        const [lower, upper] = differenceScoreLimits(of, z)
        expect(byCubic(...of, lower)).toBeCloseTo(z, 5)
        expect(byCubic(...of, upper)).toBeCloseTo(-z, 5)
      }),
    )
  })

  it('turns around with the samples: a difference changes sign, a ratio is inverted', () => {
    fc.assert(
      fc.property(shares, ([k1, n1, k2, n2]) => {
        const difference = proportionDifference(k1, n1, k2, n2)
        expect(proportionDifference(k2, n2, k1, n1).lower).toBeCloseTo(-difference.upper, 9)
        for (const interval of [proportionRatio, oddsRatio]) {
          const there = interval(k1, n1, k2, n2)
          expect(1 / interval(k2, n2, k1, n1).upper / there.lower).toBeCloseTo(1, 9)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('excludes equality exactly where the score test rejects it', () => {
    fc.assert(
      fc.property(shares, (of) => {
        const { pValue } = twoProportionsTest(...of, { method: 'score' })
        const { lower, upper } = proportionDifference(...of)
        expect(lower > 0 || upper < 0).toBe(pValue < 0.05)
        const ratio = proportionRatio(...of)
        expect(ratio.lower > 1 || ratio.upper < 1).toBe(pValue < 0.05)
      }),
      { numRuns: 50 },
    )
  })

  it('says what it can where a count is 0', () => {
    expect(proportionRatio(0, 20, 5, 20)).toMatchObject({ estimate: 0, lower: 0 })
    expect(proportionRatio(5, 20, 0, 20)).toMatchObject({ estimate: Infinity, upper: Infinity })
    expect(oddsRatio(0, 20, 0, 20)).toMatchObject({ estimate: NaN, lower: 0, upper: Infinity })
    expect(proportionDifference(0, 0, 3, 10)).toMatchObject({ estimate: NaN, lower: -1, upper: 1 })
    expect(twoProportionsTest(0, 10, 0, 20)).toMatchObject({ statistic: NaN, pValue: 1 })
  })
})
