import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentTQuantile } from '../distributions/studentT.js'
import { clusterFloorInterval, clusterFloorP, clusterRows, shareOfClusters } from './clusterFloor.js'
import type { GroupShare } from './microFloor.js'

/** So many clusters of each (hits, members). */
const clusters = (...kinds: readonly (readonly [count: number, hits: number, members: number])[]) =>
  kinds.flatMap(([count, hits, members]): GroupShare[] => Array(count).fill({ hits, members }))

describe('clusterFloorInterval', () => {
  it('is Wilson’s with t where every cluster is one row', () => {
    const rows = clusters([60, 1, 1], [40, 0, 1])
    // Wilson (1927): centre and reach in closed form, with t of 99 degrees of freedom.
    const z = -studentTQuantile(0.025, 99)
    const centre = (0.6 + (z * z) / 200) / (1 + (z * z) / 100)
    const reach = (z / (1 + (z * z) / 100)) * Math.sqrt((0.6 * 0.4) / 100 + (z * z) / 40000)
    const { lower, upper } = clusterFloorInterval(rows)
    expect(lower).toBeLessThanOrEqual(centre - reach)
    expect(lower).toBeGreaterThan(centre - reach - 0.01)
    expect(upper).toBeGreaterThanOrEqual(centre + reach)
    expect(upper).toBeLessThan(centre + reach + 0.01)
    expect(clusterRows(shareOfClusters(rows))).toBeCloseTo(100, 9)
  })

  it('counts clusters that are all alike as one row each, whatever their size', () => {
    const { lower, upper } = clusterFloorInterval(clusters([60, 7, 7], [40, 0, 7]))
    const rows = clusterFloorInterval(clusters([60, 1, 1], [40, 0, 1]))
    expect([lower, upper]).toEqual([expect.closeTo(rows.lower, 12), expect.closeTo(rows.upper, 12)])
  })

  it('rests on clusters, not on their spread, where all of them are alike in part', () => {
    // No spread is seen; the limits solve (R − θ)² = t²/C·θ(R − θ), so that θ = R/(1 + t²/C).
    const t = studentTQuantile(0.025, 24)
    const { lower, upper } = clusterFloorInterval(clusters([25, 4, 5]))
    expect(lower).toBeLessThanOrEqual(0.8 / (1 + (t * t) / 25))
    expect(lower).toBeGreaterThan(0.65)
    expect(upper).toBeGreaterThanOrEqual(1 - 0.2 / (1 + (t * t) / 25))
  })

  it('is wider for unequal clusters than for equal ones with as many rows', () => {
    const equal = clusterFloorInterval(clusters([27, 9, 10], [3, 0, 10]))
    const unequal = clusterFloorInterval(clusters([27, 4.5, 5], [3, 0, 5], [5, 27, 30]))
    expect(unequal.estimate).toBeCloseTo((27 * 4.5 + 5 * 27) / 300, 12)
    expect(unequal.upper - unequal.lower).toBeGreaterThan(equal.upper - equal.lower)
  })

  it('shows nothing of one cluster, or none', () => {
    expect(clusterFloorInterval(clusters([1, 9, 10]))).toMatchObject({ lower: 0, upper: 1 })
    expect(clusterFloorInterval([])).toMatchObject({ estimate: NaN, lower: 0, upper: 1 })
    expect(clusterFloorP(clusters([1, 1, 10]), 0.9)).toBe(1)
  })

  const some = fc.array(
    fc
      .record({ members: fc.integer({ min: 1, max: 9 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ members, part }) => ({ members, hits: Math.round(part * members) })),
    { minLength: 3, maxLength: 40 },
  )

  it('holds the estimate, lies in [0, 1], mirrors, and widens with confidence', () => {
    fc.assert(
      fc.property(some, (groups) => {
        const { estimate, lower, upper } = clusterFloorInterval(groups)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(estimate)
        expect(upper).toBeGreaterThanOrEqual(estimate)
        expect(upper).toBeLessThanOrEqual(1)
        const misses = clusterFloorInterval(
          groups.map(({ hits, members }) => ({ hits: members - hits, members })),
        )
        expect(misses.lower).toBeCloseTo(1 - upper, 9)
        const wider = clusterFloorInterval(groups, { confidence: 0.99 })
        expect(wider.lower).toBeLessThanOrEqual(lower + 1e-12)
        expect(wider.upper).toBeGreaterThanOrEqual(upper - 1e-12)
      }),
      { numRuns: 100 },
    )
  })

  it('has a p that is the level at which its upper limit reaches the bar', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0.05, max: 0.99, noNaN: true }), (groups, bar) => {
        const p = clusterFloorP(groups, bar)
        fc.pre(p > 1e-6 && p < 0.49)
        const above = clusterFloorInterval(groups, { confidence: 1 - 2 * (p * 0.999) })
        const below = clusterFloorInterval(groups, { confidence: 1 - 2 * Math.min(0.4999, p * 1.001) })
        expect(above.upper).toBeGreaterThan(bar - 1e-9)
        expect(below.upper).toBeLessThan(bar + 1e-9)
      }),
      { numRuns: 100 },
    )
  })
})
