import { describe, expect, it } from 'vitest'
import { normalIsf } from '../distributions/normal.js'
import { f1FloorP, f1Interval } from './f1.js'
import { wilsonInterval } from './wilson.js'

const counts = { tp: 85, fp: 10, fn: 15 }

describe('f1Interval', () => {
  it('gives .872 [.814, .914] for the 85/10/15/90 matrix', () => {
    const { estimate, lower, upper } = f1Interval(counts)
    expect(estimate).toBeCloseTo((2 * 85) / (2 * 85 + 10 + 15), 14)
    expect(lower).toBeCloseTo(0.814, 3)
    expect(upper).toBeCloseTo(0.914, 3)
  })

  it('is Wilson of F* mapped', () => {
    const { lower } = wilsonInterval(85, 110)
    expect(f1Interval(counts).lower).toBeCloseTo((2 * lower) / (1 + lower), 14)
  })

  it('is [0, 1] without an estimate where nothing is positive', () => {
    expect(f1Interval({ tp: 0, fp: 0, fn: 0 })).toMatchObject({ estimate: NaN, lower: 0, upper: 1 })
  })
})

describe('f1FloorP', () => {
  it('is the level at which the upper limit meets the bar', () => {
    const p = f1FloorP(counts, 0.92)
    expect(f1Interval(counts, { confidence: 1 - 2 * p }).upper).toBeCloseTo(0.92, 12)
    expect(normalIsf(p)).toBeGreaterThan(1.96)
  })

  it('is 1 at or above the bar, and where F1 is 0/0', () => {
    expect(f1FloorP(counts, 0.87)).toBe(1)
    expect(f1FloorP({ tp: 0, fp: 0, fn: 0 }, 0.5)).toBe(1)
  })

  it('keeps its value far in the tail', () => {
    const p = f1FloorP({ tp: 1, fp: 60, fn: 60 }, 0.9)
    expect(p).toBeGreaterThan(0)
    expect(p).toBeLessThan(1e-100)
  })
})
