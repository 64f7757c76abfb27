import { describe, expect, it } from 'vitest'
import { clopperPearsonInterval } from '../intervals/clopperPearson.js'
import { pairedMeanDifference, pairedMeanDifferenceP } from './pairedMeanDifference.js'

const tuned = Array.from({ length: 45 }, (_, i) => ((i * 7) % 11) / 10)
const base = Array.from({ length: 45 }, (_, i) => ((i * 3) % 11) / 10)
const weights = base.map((_, i) => 1 + (i % 3))

describe('pairedMeanDifference', () => {
  it('is Student’s paired t: scipy.stats.ttest_rel', () => {
    const { estimate, lower, upper, method } = pairedMeanDifference(base, tuned)
    expect(estimate).toBeCloseTo(0, 14)
    expect(lower).toBeCloseTo(-0.09500533856484462, 12)
    expect(upper).toBeCloseTo(0.09500533856484462, 12)
    expect(method).toBe('paired-t')
  })

  it('weights the mean and its variance: figures by NumPy from the formula', () => {
    const { estimate, lower, upper } = pairedMeanDifference(base, tuned, { weights })
    expect(estimate).toBeCloseTo(-0.013333333333333336, 14)
    expect(lower).toBeCloseTo(-0.11458235398795524, 12)
    expect(upper).toBeCloseTo(0.08791568732128857, 12)
  })

  it('rests on the signs where under 10 rows differ: 3 of 40 lose, 2 gain', () => {
    const before = new Array<number>(40).fill(0.5)
    const after = before.map((score, i) => (i < 3 ? 0.2 : i < 5 ? 0.9 : score))
    const { lower, upper, method } = pairedMeanDifference(before, after)
    expect(method).toBe('paired-signs')
    expect(lower).toBeCloseTo(-clopperPearsonInterval(3, 40).upper, 14)
    expect(lower).toBeCloseTo(-0.20386474873289895, 12)
    expect(upper).toBeCloseTo(0.16919686395941763, 12)
    expect(pairedMeanDifferenceP(before, after, 0.2)).toBe(1)
  })

  it('shows no gain between identical models, and a small loss at most', () => {
    const { estimate, lower, upper } = pairedMeanDifference(base, base)
    expect(estimate).toBe(0)
    expect(lower).toBeLessThan(0)
    expect(lower).toBeCloseTo(0.025 ** (1 / 45) - 1, 12)
    expect(upper).toBeCloseTo(-lower, 14)
  })

  it('widens the signs’ limits by what the heaviest row counts more', () => {
    const { lower } = pairedMeanDifference(base, base, { weights: base.map((_, i) => (i === 0 ? 4 : 1)) })
    expect(lower).toBeCloseTo((4 * 45 * (0.025 ** (1 / 45) - 1)) / 48, 12)
  })

  it('has no width where all rows differ alike, which shows nothing', () => {
    const before = new Array<number>(40).fill(0.5)
    const after = before.map(() => 0.6)
    const { estimate, lower, upper } = pairedMeanDifference(before, after)
    expect([lower, upper]).toEqual([estimate, estimate])
    expect(pairedMeanDifferenceP(before, after, 0.2)).toBe(1)
  })

  it('has no estimate without rows, and rests on the sign of one', () => {
    expect(pairedMeanDifference([], [])).toMatchObject({ estimate: NaN, lower: -1, upper: 1 })
    const { lower, upper } = pairedMeanDifference([0.2], [0.9])
    expect([lower, upper]).toEqual([expect.closeTo(-0.975, 12), 1])
  })
})

describe('pairedMeanDifferenceP', () => {
  it('is the tail of t at the bar: scipy.stats.t.sf', () => {
    const p = pairedMeanDifferenceP(base, tuned, 0.2)
    expect(p).toBeCloseTo(5.59657420580126e-5, 12)
    expect(pairedMeanDifference(base, tuned, { confidence: 1 - 2 * p }).upper).toBeCloseTo(0.2, 10)
    expect(pairedMeanDifferenceP(base, tuned, -0.05)).toBe(1)
  })
})
