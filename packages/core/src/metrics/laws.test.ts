import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Label } from '../evaluation/evaluation.js'
import * as metrics from '../metrics.js'

type Metric = (truth: ArrayLike<Label>, predicted: ArrayLike<Label>, options?: object) => number

const macro =
  (
    score: (truth: ArrayLike<Label>, predicted: ArrayLike<Label>, options: object) => number | number[],
  ): Metric =>
  (truth, predicted, options) =>
    score(truth, predicted, { ...options, average: 'macro' }) as number

/** Every metric of labels, with what is true of it. */
const METRICS: Record<string, { metric: Metric; low: number; perfect: number; symmetric: boolean }> = {
  accuracyScore: { metric: metrics.accuracyScore, low: 0, perfect: 1, symmetric: true },
  balancedAccuracyScore: { metric: metrics.balancedAccuracyScore, low: 0, perfect: 1, symmetric: false },
  precisionScore: { metric: macro(metrics.precisionScore), low: 0, perfect: 1, symmetric: false },
  recallScore: { metric: macro(metrics.recallScore), low: 0, perfect: 1, symmetric: false },
  f1Score: { metric: macro(metrics.f1Score), low: 0, perfect: 1, symmetric: true },
  jaccardScore: { metric: macro(metrics.jaccardScore), low: 0, perfect: 1, symmetric: true },
  specificityScore: { metric: macro(metrics.specificityScore), low: 0, perfect: 1, symmetric: false },
  negativePredictiveValue: {
    metric: macro(metrics.negativePredictiveValue),
    low: 0,
    perfect: 1,
    symmetric: false,
  },
  matthewsCorrcoef: { metric: metrics.matthewsCorrcoef, low: -1, perfect: 1, symmetric: true },
  cohenKappaScore: { metric: metrics.cohenKappaScore, low: -1, perfect: 1, symmetric: true },
  zeroOneLoss: { metric: metrics.zeroOneLoss, low: 0, perfect: 0, symmetric: true },
  hammingLoss: { metric: metrics.hammingLoss, low: 0, perfect: 0, symmetric: true },
}

/** Rows of (truth, prediction, repeats) over three classes, the first three rows naming each class once. */
const rows = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 })),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((some) => [[0, 0, 1], [1, 1, 1], [2, 2, 1], ...some] as [number, number, number][])

const truthOf = (some: readonly (readonly [number, number, number])[]) => some.map(([truth]) => truth)
const predictedOf = (some: readonly (readonly [number, number, number])[]) =>
  some.map(([, predicted]) => predicted)

describe.each(Object.entries(METRICS))('%s', (_name, { metric, low, perfect, symmetric }) => {
  it('does not mind the order of rows', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const turned = [...some].reverse()
        expect(metric(truthOf(turned), predictedOf(turned))).toBeCloseTo(
          metric(truthOf(some), predictedOf(some)),
          12,
        )
      }),
    )
  })

  it('does not mind what the classes are called', () => {
    const names = ['spam', 'ham', 'eggs']
    fc.assert(
      fc.property(rows, (some) => {
        const named = metric(
          truthOf(some).map((code) => names[code]!),
          predictedOf(some).map((code) => names[code]!),
        )
        expect(named).toBeCloseTo(metric(truthOf(some), predictedOf(some)), 12)
      }),
    )
  })

  it('takes a weight as so many repetitions of the row', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const repeated = some.flatMap((row) => Array.from({ length: row[2] }, () => row))
        const weighted = metric(truthOf(some), predictedOf(some), { sampleWeight: some.map(([, , n]) => n) })
        expect(weighted).toBeCloseTo(metric(truthOf(repeated), predictedOf(repeated)), 12)
      }),
    )
  })

  it('stays within its bounds and has its perfect value on the truth itself', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const value = metric(truthOf(some), predictedOf(some))
        expect(value).toBeGreaterThanOrEqual(low - 1e-12)
        expect(value).toBeLessThanOrEqual(1 + 1e-12)
        expect(metric(truthOf(some), truthOf(some))).toBeCloseTo(perfect, 12)
      }),
    )
  })

  it('changes sides as it says', () => {
    const truth = [0, 0, 0, 1, 1, 2]
    const predicted = [0, 1, 1, 1, 1, 0]
    const there = metric(truth, predicted)
    const back = metric(predicted, truth)
    if (symmetric) expect(back).toBeCloseTo(there, 12)
    else expect(back).not.toBeCloseTo(there, 3)
  })

  it('refuses columns of different lengths, no rows, and weights that do not fit', () => {
    expect(() => metric([1, 0, 1], [1, 0])).toThrow('predicted has 2 rows, truth has 3')
    expect(() => metric([], [])).toThrow('truth has no rows')
    expect(() => metric([1, 0], [1, 0], { sampleWeight: [1] })).toThrow('sampleWeight has 1 rows')
    expect(() => metric([1, 0], [1, 0], { sampleWeight: [1, NaN] })).toThrow('sampleWeight[1] is NaN')
  })
})
