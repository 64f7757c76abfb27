import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaUnderRoc } from '../curves/areaUnderRoc.js'
import { delongInterval } from '../intervals/delong.js'
import { hanleyMcneilStandardError } from '../intervals/hanleyMcneil.js'
import { delongCovariance, delongTest } from './delong.js'

/** Rows of both classes with scores that tie often. */
const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -5, max: 4 })), {
    minLength: 4,
    maxLength: 40,
  })
  .map((pairs) => ({
    positive: pairs.map((_, row) => row % 2),
    base: pairs.map(([score]) => score / 8),
    tuned: pairs.map(([, score]) => score / 8),
  }))

/** The definition: psi of every pair of a positive and a negative row, O(mn). */
function byDefinition(positive: number[], base: number[], tuned: number[]) {
  const of = (label: number) => positive.flatMap((value, row) => (value === label ? [row] : []))
  const [above, below] = [of(1), of(0)]
  const psi = (s: number[], i: number, j: number) => (Math.sign(s[i]! - s[j]!) + 1) / 2
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const components = (s: number[]) => ({
    ofPositives: above.map((i) => mean(below.map((j) => psi(s, i, j)))),
    ofNegatives: below.map((j) => mean(above.map((i) => psi(s, i, j)))),
  })
  const covariance = (a: number[], b: number[]) =>
    a.reduce((sum, value, i) => sum + (value - mean(a)) * (b[i]! - mean(b)), 0) / (a.length - 1)
  const [b, t] = [components(base), components(tuned)]
  return {
    tuned: mean(t.ofPositives),
    covariance:
      covariance(b.ofPositives, t.ofPositives) / above.length +
      covariance(b.ofNegatives, t.ofNegatives) / below.length,
  }
}

describe('delongCovariance', () => {
  it('is the definition over all pairs, ties counting half', () => {
    fc.assert(
      fc.property(rows, ({ positive, base, tuned }) => {
        const found = delongCovariance(positive, base, tuned)
        const expected = byDefinition(positive, base, tuned)
        expect(found.tuned).toBeCloseTo(expected.tuned, 13)
        expect(found.covariance).toBeCloseTo(expected.covariance, 13)
      }),
    )
  })

  it('has the AUC of the curve', () => {
    fc.assert(
      fc.property(rows, ({ positive, base }) => {
        const area = areaUnderRoc({
          positive: Uint8Array.from(positive),
          scores: base,
          weights: undefined,
        })
        expect(delongCovariance(positive, base, base).base).toBeCloseTo(area, 13)
      }),
    )
  })

  it('names the column that does not fit', () => {
    expect(() => delongCovariance([0, 1], [0.1, 0.2], [0.1])).toThrow('tunedScores has 1 rows')
    expect(() => delongCovariance([0, 1], [0.1, NaN], [0.1, 0.2])).toThrow('baseScores[1] is NaN')
  })
})

describe('delongTest', () => {
  it('finds nothing where both rank alike, however the scores are stretched', () => {
    fc.assert(
      fc.property(rows, ({ positive, base }) => {
        const stretched = base.map((score) => Math.exp(3 * score))
        expect(delongTest(positive, base, stretched)).toMatchObject({ statistic: NaN, pValue: 1 })
      }),
    )
  })

  it('turns its sign with the order of the models and keeps p', () => {
    fc.assert(
      fc.property(rows, ({ positive, base, tuned }) => {
        const there = delongTest(positive, base, tuned)
        const back = delongTest(positive, tuned, base)
        expect(back.pValue).toBeCloseTo(there.pValue, 12)
        if (there.pValue < 1) expect(back.statistic).toBeCloseTo(-there.statistic, 10)
      }),
    )
  })
})

describe('delongInterval', () => {
  it('stays inside [0, 1] around the estimate and widens with confidence', () => {
    fc.assert(
      fc.property(rows, ({ positive, base }) => {
        const narrow = delongInterval(positive, base, { confidence: 0.8 })
        const wide = delongInterval(positive, base, { confidence: 0.99 })
        expect(wide.lower).toBeGreaterThanOrEqual(0)
        expect(wide.upper).toBeLessThanOrEqual(1)
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower)
        expect(narrow.lower).toBeLessThanOrEqual(narrow.estimate)
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper)
      }),
    )
  })

  it('is never [1, 1] for a perfect ranking: 0.025^(1/3) with three of each class', () => {
    const perfect = delongInterval([0, 0, 0, 1, 1, 1], [0.1, 0.2, 0.3, 0.7, 0.8, 0.9])
    expect(perfect.lower).toBeCloseTo(0.025 ** (1 / 3), 12)
    expect(perfect.upper).toBe(1)
  })

  it('says nothing where all scores are equal', () => {
    expect(delongInterval([0, 0, 1, 1], [1, 1, 1, 1])).toMatchObject({ estimate: 0.5, lower: 0, upper: 1 })
  })
})

describe('hanleyMcneilStandardError', () => {
  it('needs no scores, is 0 for a perfect ranking and halves with four times the rows', () => {
    expect(hanleyMcneilStandardError(1, 10, 30)).toBe(0)
    const [few, many] = [hanleyMcneilStandardError(0.8, 250, 250), hanleyMcneilStandardError(0.8, 1000, 1000)]
    expect(few / many).toBeCloseTo(2, 2)
  })
})
