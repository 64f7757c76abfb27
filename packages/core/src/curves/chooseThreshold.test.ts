import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../intervals/wilson.js'
import { chooseThreshold, floorMetric, type ThresholdMetric } from './chooseThreshold.js'

const truth = [0, 0, 1, 1]
const scores = [0.1, 0.4, 0.35, 0.8]
const many = <T>(values: readonly T[], times: number) =>
  values.flatMap((value) => new Array<T>(times).fill(value))

describe('chooseThreshold', () => {
  it('takes the cheapest where errors have costs, and the highest of equally cheap ones', () => {
    expect(chooseThreshold(truth, scores, { costs: { falsePositive: 1, falseNegative: 5 } })).toEqual({
      threshold: 0.35,
      counts: { tp: 2, fp: 1, fn: 0, tn: 1 },
      floors: 'shown',
      cost: 0.25,
    })
    expect(chooseThreshold(truth, scores, { costs: { falsePositive: 1, falseNegative: 1 } }).threshold).toBe(
      0.8,
    )
    expect(chooseThreshold(truth, scores, { costs: { falsePositive: 9, falseNegative: 0 } })).toMatchObject({
      threshold: Infinity,
      cost: 0,
    })
  })

  it('lands at the cost-optimal threshold FP/(FP + FN) where scores are calibrated', () => {
    // Elkan (2001), "The foundations of cost-sensitive learning": 1/(1 + 4) = 0.2.
    const levels = [0.05, 0.15, 0.25, 0.5, 0.9]
    const rows = levels.flatMap((level) =>
      Array.from({ length: 100 }, (_, i) => ({ level, hit: Number(i < 100 * level) })),
    )
    const chosen = chooseThreshold(
      rows.map(({ hit }) => hit),
      rows.map(({ level }) => level),
      { costs: { falsePositive: 1, falseNegative: 4 } },
    )
    expect(chosen.threshold).toBe(0.25)
  })

  it('reaches floors by their lower limits where it can, else by estimates, else misses least', () => {
    const asked = { floors: { recall: 0.9, precision: 0.6 } }
    expect(chooseThreshold(truth, scores, asked)).toMatchObject({ threshold: 0.35, floors: 'reached' })
    const shown = chooseThreshold(many(truth, 50), many(scores, 50), {
      floors: { recall: 0.9, precision: 0.55 },
    })
    expect(shown).toMatchObject({ threshold: 0.35, floors: 'shown' })
    expect(wilsonInterval(100, 150).lower).toBeGreaterThan(0.55)
    expect(chooseThreshold(truth, scores, { floors: { recall: 0.9, precision: 0.9 } })).toMatchObject({
      threshold: 0.35,
      floors: 'missed',
    })
  })

  it('judges precision and cost at the prevalence of deployment', () => {
    const rare = { prevalence: 0.01 }
    expect(
      chooseThreshold(truth, scores, { floors: { precision: 0.6, recall: 0.5 }, ...rare }).threshold,
    ).toBe(0.8)
    const { cost } = chooseThreshold(truth, scores, {
      costs: { falsePositive: 1, falseNegative: 5 },
      ...rare,
    })
    expect(cost).toBeCloseTo(0.01 * 5 * 0.5, 12)
  })

  it('is never dearer than any other threshold', () => {
    const row = fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 8 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.nat(9), (rows, falseNegative) => {
        const costs = { falsePositive: 1, falseNegative }
        const labels = rows.map(([label]) => label)
        const values = rows.map(([, score]) => score)
        const { cost } = chooseThreshold(labels, values, { costs, posLabel: 1 })
        for (const at of [...values, Infinity]) {
          const wrong = rows.map(([label, score]) =>
            score >= at ? Number(label === 0) : label * falseNegative,
          )
          expect(cost!).toBeLessThanOrEqual(wrong.reduce((sum, one) => sum + one, 0) / rows.length + 1e-12)
        }
      }),
    )
  })

  it('refuses to choose for nothing', () => {
    expect(() => chooseThreshold(truth, scores, {})).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE' }),
    )
    expect(() => chooseThreshold(truth, scores, { costs: null, floors: {} })).toThrow(/floors to reach/)
  })

  it('takes the higher of two thresholds that rounding alone tells apart', () => {
    const floors = { specificity: 0.2, precision: 0.8 }
    // .6 − .8 at threshold 1, and 0 − .2 at threshold 0.
    expect(chooseThreshold([0, 1, 1, 0, 1, 1], [1, 1, 1, 1, 1, 0], { floors, posLabel: 1 }).threshold).toBe(1)
  })

  it('is the highest of those that serve the floors best, each threshold looked at', () => {
    const row = fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 8 }))
    const bar = fc.constantFrom(0.2, 0.5, 0.8, 0.9)
    const some = fc.dictionary(fc.constantFrom('precision', 'recall', 'specificity', 'accuracy', 'f1'), bar, {
      minKeys: 1,
    })
    const prevalences = fc.constantFrom(null, 0.1)
    const rows = fc.array(row, { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(rows, some, prevalences, (rows, floors, prevalence) => {
        const truth = rows.map(([label]) => label)
        const scores = rows.map(([, score]) => score)
        const chosen = chooseThreshold(truth, scores, { floors, prevalence, posLabel: 1 })
        const countsAt = (at: number) => {
          const counts = { tp: 0, fp: 0, fn: 0, tn: 0 }
          for (const [label, score] of rows)
            counts[score >= at ? (label ? 'tp' : 'fp') : label ? 'fn' : 'tn']++
          return counts
        }
        const slack = (at: number, z: number) =>
          Math.min(
            ...Object.entries(floors).map(
              ([metric, floor]) =>
                floorMetric(metric as ThresholdMetric, countsAt(at), prevalence, z) - floor,
            ),
          )
        const scored = [Infinity, ...new Set([...scores].sort((a, b) => b - a))].map((at) => {
          const [shown, reached] = [slack(at, 1.959963984540054), slack(at, 0)]
          return shown >= 0
            ? { at, rank: 2, value: shown }
            : { at, rank: reached >= 0 ? 1 : 0, value: reached }
        })
        const best = scored.reduce((most, one) =>
          one.rank > most.rank || (one.rank === most.rank && one.value > most.value + 1e-12) ? one : most,
        )
        expect(chosen).toMatchObject({
          threshold: best.at,
          counts: countsAt(best.at),
          floors: ['missed', 'reached', 'shown'][best.rank],
        })
      }),
    )
  })
})
