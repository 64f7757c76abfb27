import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debiasedCalibrationError } from './debiasedCalibrationError.js'

const repeat = (rows: number, value: number) => new Array<number>(rows).fill(value)
const of = (hit: readonly number[], scores: readonly number[]) =>
  debiasedCalibrationError(hit, scores, { confidence: 0.95 })!

describe('debiasedCalibrationError', () => {
  it('is the gap of one bin less the bias of a folded normal, beside its band', () => {
    const { measured, debiased, nullMean, nullUpper, bins } = of(
      [...repeat(30, 1), ...repeat(10, 0)],
      repeat(40, 0.8),
    )
    expect(bins).toEqual([{ rows: 40, meanScore: expect.closeTo(0.8, 12), positiveShare: 0.75 }])
    expect(measured).toBeCloseTo(0.05, 12)
    // SciPy: foldnorm(c=.05/s, scale=s).mean() − .05 with s = √(.75·.25/40), integrated here by Simpson's rule.
    const s = Math.sqrt((0.75 * 0.25) / 40)
    const density = (x: number) => Math.exp(-(((x - 0.05) / s) ** 2) / 2) / (s * Math.sqrt(2 * Math.PI))
    let mean = 0
    const steps = 20_000
    for (let i = 0; i <= steps; i++) {
      const x = -0.8 + (1.6 * i) / steps
      mean +=
        (Math.abs(x) * density(x) * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * 1.6) / steps / 3
    }
    expect(measured - debiased).toBeCloseTo(mean - 0.05, 6)
    const atNull = Math.sqrt((0.8 * 0.2) / 40)
    expect(nullMean).toBeCloseTo(atNull * Math.sqrt(2 / Math.PI), 12)
    expect(nullUpper).toBeCloseTo(nullMean + 1.959964 * atNull * Math.sqrt(1 - 2 / Math.PI), 6)
  })

  it('keeps rows with one score in one bin, so that the order of rows means nothing', () => {
    const row = fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0.1, 0.5, 0.50001, 0.9))
    fc.assert(
      fc.property(fc.array(row, { minLength: 20, maxLength: 120 }), (rows) => {
        const columns = (of_: readonly (readonly [number, number])[]) =>
          of(
            of_.map(([hit]) => hit),
            of_.map(([, score]) => score),
          )
        const [given, turned] = [columns(rows), columns([...rows].reverse())]
        expect(turned.measured).toBeCloseTo(given.measured, 12)
        expect(given.bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(rows.length)
        expect(given.debiased).toBeLessThanOrEqual(given.measured + 1e-12)
      }),
    )
  })

  it('has at most 15 bins, of 20 rows or more', () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => (i + 0.5) / n)
    expect(of(repeat(1500, 0), rows(1500)).bins.map((bin) => bin.rows)).toEqual(repeat(15, 100))
    expect(of(repeat(45, 0), rows(45)).bins).toHaveLength(2)
    expect(debiasedCalibrationError(repeat(19, 0), rows(19), { confidence: 0.95 })).toBeNull()
  })

  it('lies above the band of a calibrated model in about 2.5% of calibrated samples', () => {
    // A linear congruential generator (Numerical Recipes); 600 samples of 200 rows.
    let state = 1
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    let outside = 0
    for (let sample = 0; sample < 600; sample++) {
      const scores = Array.from({ length: 200 }, random)
      const { measured, nullUpper } = of(
        scores.map((score) => Number(random() < score)),
        scores,
      )
      if (measured > nullUpper) outside++
    }
    expect(outside / 600).toBeLessThan(0.06)
  })
})
