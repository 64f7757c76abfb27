import { describe, expect, it } from 'vitest'
import { binomialPmf } from '../distributions/binomial.js'
import { chiSquaredSf } from '../distributions/chiSquared.js'
import { drawBinomial } from './drawBinomial.js'
import { xoshiro128, xoshiro128Words } from './xoshiro128.js'

describe('xoshiro128', () => {
  it('gives the words of the authors’ C code from the state 1, 2, 3, 4', () => {
    const next = xoshiro128Words(1, 2, 3, 4)
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  it('repeats itself for a seed and not for another, also beyond 32 bits', () => {
    const first = (seed: number) => Array.from({ length: 4 }, xoshiro128(seed))
    expect(first(7)).toEqual(first(7))
    expect(first(7)).not.toEqual(first(8))
    expect(first(7)).not.toEqual(first(7 + 2 ** 32))
  })

  it('fills [0, 1) evenly', () => {
    const random = xoshiro128(1)
    const bins = new Float64Array(100)
    for (let i = 0; i < 100_000; i++) bins[Math.floor(100 * random())]! += 1
    const statistic = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chiSquaredSf(statistic, 99)).toBeGreaterThan(1e-3)
  })
})

describe('drawBinomial', () => {
  it.each([
    [5, 0.3],
    [1000, 0.002],
    [100_000, 0.00009],
    [25, 0.4],
    [40, 0.5],
    [200, 0.93],
    [100_000, 0.35],
  ])('follows the binomial distribution of n = %i, p = %f', (n, p) => {
    const random = xoshiro128(20)
    const draws = 200_000
    const seen = new Map<number, number>()
    for (let i = 0; i < draws; i++) {
      const k = drawBinomial(n, p, random)
      seen.set(k, (seen.get(k) ?? 0) + 1)
    }
    let statistic = 0
    let bins = 0
    let expectedRest = draws
    let seenRest = draws
    for (const k of Array.from({ length: n + 1 }, (_, count) => count)) {
      const expected = draws * binomialPmf(k, n, p)
      if (expected < 10) continue
      const count = seen.get(k) ?? 0
      statistic += (count - expected) ** 2 / expected
      expectedRest -= expected
      seenRest -= count
      bins++
    }
    if (expectedRest > 1) statistic += (seenRest - expectedRest) ** 2 / expectedRest
    expect(chiSquaredSf(statistic, bins)).toBeGreaterThan(1e-3)
  })

  it('knows the ends', () => {
    const random = xoshiro128(1)
    expect(drawBinomial(0, 0.4, random)).toBe(0)
    expect(drawBinomial(9, 0, random)).toBe(0)
    expect(drawBinomial(9, 1, random)).toBe(9)
  })
})
