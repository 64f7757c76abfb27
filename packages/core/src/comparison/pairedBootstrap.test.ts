import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../intervals/wilson.js'
import { f1OfCounts } from '../metrics/f1.js'
import { cellDifference } from './cellDifference.js'
import { clusterBootstrap } from './clusterBootstrap.js'
import { f1Difference } from './f1Difference.js'
import { pairedBootstrap } from './pairedBootstrap.js'

const cells = Float64Array.of(500, 40, 60, 30, 50, 80, 20, 400)
const f1 = cellDifference(f1OfCounts)
const right = ([wrong, correct]: Float64Array) => correct! / (wrong! + correct!)

describe('pairedBootstrap', () => {
  it('gives the same interval for a seed, and another for another', () => {
    expect(pairedBootstrap(cells, f1, { seed: 3 })).toEqual(pairedBootstrap(cells, f1, { seed: 3 }))
    expect(pairedBootstrap(cells, f1, { seed: 4 })).not.toEqual(pairedBootstrap(cells, f1, { seed: 3 }))
  })

  it('agrees with the closed form where rows are many', () => {
    const closed = f1Difference(cells)
    for (const method of ['bca', 'percentile', 'basic'] as const) {
      const { estimate, lower, upper } = pairedBootstrap(cells, f1, { method })
      expect(estimate).toBe(closed.estimate)
      expect(lower).toBeCloseTo(closed.lower, 2)
      expect(upper).toBeCloseTo(closed.upper, 2)
    }
  })

  it('has the standard error of a proportion: √(p(1 − p)/n)', () => {
    const { standardError } = pairedBootstrap([300, 700], right)
    expect(standardError).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 1000), 3)
  })

  it('takes ten billion rows as it takes ten, and agrees with Wilson’s interval there', () => {
    const { lower, upper } = pairedBootstrap([3e9, 7e9], right, { method: 'percentile' })
    const wilson = wilsonInterval(7e9, 1e10)
    expect(lower).toBeCloseTo(wilson.lower, 6)
    expect(upper).toBeCloseTo(wilson.upper, 6)
  })

  it('flags cells of one to four rows, by which limits hang on a thread', () => {
    expect(pairedBootstrap([9, 4, 0, 1, 5], () => 0, { resamples: 1 }).sparseCells).toEqual([1, 3])
  })

  it('counts resamples in which the statistic is 0/0, and has no limits where the estimate is', () => {
    const precision = ([hits, alarms]: Float64Array) => hits! / (hits! + alarms!)
    const some = pairedBootstrap([1, 1, 8], precision, { resamples: 1000 })
    expect(some.undefinedResamples / 1000).toBeCloseTo(0.8 ** 10, 1)
    expect(some.undefinedResamples).toBeGreaterThan(0)
    const none = pairedBootstrap([0, 0, 8], precision, { resamples: 10 })
    expect(none).toMatchObject({ estimate: NaN, lower: -Infinity, upper: Infinity, undefinedResamples: 10 })
  })

  it('says that it took percentiles where no resample lies below the estimate', () => {
    const lowest = pairedBootstrap([5e7, 5e7], ([a]) => Math.abs(a! - 5e7), { resamples: 200 })
    expect(lowest.method).toBe('bootstrap-percentile')
  })

  it('refuses counts that are not whole, and no resamples', () => {
    expect(() => pairedBootstrap([1.5, 2], right)).toThrow('counts[0] is 1.5; expected a whole number')
    expect(() => pairedBootstrap([1, 2], right, { resamples: 0 })).toThrow('resamples is 0')
  })
})

describe('clusterBootstrap', () => {
  it('is the bootstrap of rows where each row is a cluster', () => {
    const rows = [...Array(30).fill([1, 0]), ...Array(70).fill([0, 1])]
    const { clusters, ...interval } = clusterBootstrap(rows, right)
    const { sparseCells, ...ofCells } = pairedBootstrap([30, 70], right)
    expect(interval).toEqual(ofCells)
    expect([clusters, sparseCells]).toEqual([100, []])
  })

  it('is wider by √m where m rows of a cluster are always alike', () => {
    const tens = [...Array(30).fill([10, 0]), ...Array(70).fill([0, 10])]
    const ratio =
      clusterBootstrap(tens, right).standardError / pairedBootstrap([300, 700], right).standardError
    expect(ratio).toBeCloseTo(Math.sqrt(10), 1)
  })

  it('refuses clusters of another number of cells, and none', () => {
    expect(() => clusterBootstrap([[1, 2], [1]], right)).toThrow('clusters[1] is a row of 1 cells')
    expect(() => clusterBootstrap([], right)).toThrow('clusters.length is 0')
  })
})
