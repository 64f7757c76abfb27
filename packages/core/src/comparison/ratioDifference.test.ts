import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { f1Interval } from '../intervals/f1.js'
import { wilsonInterval } from '../intervals/wilson.js'
import { f1Difference, f1DifferenceP } from './f1Difference.js'
import { precisionDifference, precisionDifferenceP } from './precisionDifference.js'
import { influenceCorrelation } from './ratioDifference.js'
import { squareAndAdd } from './squareAndAdd.js'

// Truth 0: 50 neither, 4 tuned, 6 base, 3 both. Truth 1: 5 neither, 8 tuned, 2 base, 40 both.
const cells = Float64Array.of(50, 4, 6, 3, 5, 8, 2, 40)
const base = { tp: 42, fp: 9, fn: 13 }
const tuned = { tp: 48, fp: 7, fn: 7 }

/** The correlation of precisions row by row, as its definition says, and not cell by cell. */
function rowwiseCorrelation(counts: Float64Array): number {
  const rows = [...counts].map((count, index) => ({
    weight: count + 0.5,
    truth: index >> 2,
    base: (index >> 1) & 1,
    tuned: index & 1,
  }))
  const sum = (f: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + row.weight * f(row), 0)
  const precision = (model: 'base' | 'tuned') =>
    sum((row) => row[model] * row.truth) / sum((row) => row[model])
  const ofBase = precision('base')
  const ofTuned = precision('tuned')
  const onBase = (row: (typeof rows)[number]) => row.base * (row.truth - ofBase)
  const onTuned = (row: (typeof rows)[number]) => row.tuned * (row.truth - ofTuned)
  const together = sum((row) => onBase(row) * onTuned(row))
  return Math.max(0, together / Math.sqrt(sum((row) => onBase(row) ** 2) * sum((row) => onTuned(row) ** 2)))
}

const PRECISION = {
  method: 'mover-precision',
  isMember: (_truth: number, predicted: number) => predicted === 1,
  isHit: (truth: number, predicted: number) => truth === 1 && predicted === 1,
  map: (share: number) => share,
}

describe('precisionDifference', () => {
  it('squares and adds the two Wilson intervals with the correlation of the influences', () => {
    const rho = rowwiseCorrelation(cells)
    expect(rho).toBeGreaterThan(0.2)
    expect(influenceCorrelation(PRECISION, cells)).toBeCloseTo(rho, 14)
    const [lower, upper] = squareAndAdd(wilsonInterval(48, 55), wilsonInterval(42, 51), rho)
    const found = precisionDifference(cells)
    expect(found.estimate).toBeCloseTo(48 / 55 - 42 / 51, 14)
    expect(found.lower).toBeCloseTo(lower, 14)
    expect(found.upper).toBeCloseTo(upper, 14)
    expect(found.method).toBe('mover-precision')
  })

  it('has no estimate where a model predicts no positive', () => {
    const silent = Float64Array.of(50, 4, 0, 0, 5, 8, 0, 0)
    expect(precisionDifference(silent)).toMatchObject({ estimate: NaN, lower: -1, upper: 1 })
    expect(precisionDifferenceP(silent, 0)).toBe(1)
  })
})

describe('f1Difference', () => {
  it('is the difference of the two F1, wider than for one of them', () => {
    const found = f1Difference(cells)
    expect(found.estimate).toBeCloseTo(f1Interval(tuned).estimate - f1Interval(base).estimate, 14)
    expect(found.lower).toBeLessThan(found.estimate)
    expect(found.upper).toBeGreaterThan(found.estimate)
    expect(found.method).toBe('mover-f1')
  })

  it('has no estimate where nothing is positive', () => {
    expect(f1Difference(Float64Array.of(9, 0, 0, 0, 0, 0, 0, 0))).toMatchObject({
      estimate: NaN,
      lower: -1,
      upper: 1,
    })
  })
})

describe('one-sided p of a difference of ratios', () => {
  const table = fc
    .array(fc.integer({ min: 0, max: 60 }), { minLength: 8, maxLength: 8 })
    .map((counts) => Float64Array.from(counts))

  it('is the level at which the upper limit meets the bar', () => {
    fc.assert(
      fc.property(table, fc.double({ min: -0.3, max: 0.3, noNaN: true }), (counts, bar) => {
        for (const [difference, level] of [
          [precisionDifference, precisionDifferenceP],
          [f1Difference, f1DifferenceP],
        ] as const) {
          const p = level(counts, bar)
          if (p > 0.49 || p < 1e-10) continue
          expect(difference(counts, { confidence: 1 - 2 * p }).upper).toBeCloseTo(bar, 7)
        }
      }),
    )
  })
})
