import { describe, expect, it } from 'vitest'
import { type ClusterPair, clusterDifference, clusterDifferenceP } from './clusterRobust.js'

/** 25 clusters of 4 rows, each model right on some. */
const shared: readonly ClusterPair[] = Array.from({ length: 25 }, (_, cluster) => {
  const rows = [0, 1, 2, 3].map((j) => cluster * 4 + j)
  return {
    baseHits: rows.filter((i) => (i * 11 + Math.floor(i / 7)) % 5 < 2).length,
    baseMembers: 4,
    tunedHits: rows.filter((i) => (i * 7) % 5 < 3).length,
    tunedMembers: 4,
  }
})

/** 30 clusters of 1 to 5 rows; members are the rows that each model flags. */
const ratios: readonly ClusterPair[] = (() => {
  let next = 0
  return Array.from({ length: 30 }, (_, cluster) => {
    const rows = Array.from({ length: 1 + (cluster % 5) }, () => next++)
    const truth = (i: number) => (i * 7 + Math.floor(i / 3)) % 3 === 0
    const base = rows.filter((i) => (i * 5) % 4 < 2)
    const tuned = rows.filter((i) => (truth(i) && i % 7 !== 0) || i % 9 === 0)
    return {
      baseHits: base.filter(truth).length,
      baseMembers: base.length,
      tunedHits: tuned.filter(truth).length,
      tunedMembers: tuned.length,
    }
  })
})()

describe('clusterDifference', () => {
  it('is the t interval of the clusters’ means where they are of one size: scipy.stats.ttest_1samp', () => {
    const { estimate, lower, upper, clusters, method } = clusterDifference(shared)
    expect(estimate).toBeCloseTo(0.2, 14)
    expect(lower).toBeCloseTo(0.12703016656958313, 12)
    expect(upper).toBeCloseTo(0.2729698334304169, 12)
    expect([clusters, method]).toEqual([25, 'cluster-t'])
  })

  it('takes members that differ between the models: figures by NumPy, near the jackknife over clusters', () => {
    const { estimate, lower, upper, clusters } = clusterDifference(ratios)
    expect(estimate).toBeCloseTo(0.6521739130434783, 14)
    expect(lower).toBeCloseTo(0.5444604892227768, 12)
    expect(upper).toBeCloseTo(0.7598873368641798, 12)
    expect(clusters).toBe(26)
    const standardError = (upper - lower) / 2 / 2.0595385527532946
    expect(standardError / 0.05209429303948574).toBeCloseTo(1, 1)
  })

  it('rests on the signs where few clusters differ, and shows no gain between identical models', () => {
    const same = shared.map((pair) => ({ ...pair, tunedHits: pair.baseHits }))
    const { estimate, lower, upper, method } = clusterDifference(same)
    expect([estimate, method]).toEqual([0, 'cluster-signs'])
    expect(lower).toBeCloseTo(0.025 ** (1 / 25) - 1, 12)
    expect(upper).toBeCloseTo(-lower, 14)
    expect(clusterDifferenceP(same, 0.1)).toBe(1)
  })

  it('allows for the largest cluster in that', () => {
    const same = [1, 1, 1, 1, 6].map((members) => ({
      baseHits: members,
      baseMembers: members,
      tunedHits: members,
      tunedMembers: members,
    }))
    expect(clusterDifference(same).lower).toBe(-1)
  })

  it('says nothing of a share that is 0/0, or of one cluster', () => {
    expect(clusterDifference([])).toMatchObject({ estimate: NaN, lower: -1, upper: 1 })
    expect(clusterDifference(shared.slice(0, 1))).toMatchObject({ method: 'cluster-signs' })
  })
})

it('clusterDifferenceP is the level at which the upper limit meets the bar', () => {
  const p = clusterDifferenceP(shared, 0.25)
  expect(p).toBeGreaterThan(0.01)
  expect(clusterDifference(shared, { confidence: 1 - 2 * p }).upper).toBeCloseTo(0.25, 12)
  expect(clusterDifferenceP(shared, 0.2 - 1e-9)).toBe(1)
})
