import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentTQuantile } from '../../distributions/studentT.js'
import { xoshiro128 } from '../../random/xoshiro128.js'
import { type RunShares, twoWay, twoWayReach } from './twoWay.js'

/** Runs of 0/1 answers, a list a run, as shares over rows. */
function sharesOf(runs: readonly (readonly number[])[]): RunShares {
  const n = runs[0]!.length
  const estimates = runs.map((run) => run.reduce((sum, answer) => sum + answer, 0) / n)
  return {
    estimates,
    influences: runs.map((run, s) => Float64Array.from(run, (answer) => (answer - estimates[s]!) / n)),
    hits: Float64Array.from(runs[0]!, (_, i) => runs.reduce((sum, run) => sum + run[i]!, 0) / runs.length),
    members: new Float64Array(n).fill(1),
  }
}

/** (MS rows + MS runs − MS error) / (rows · runs): the variance of the mean in a balanced two-way layout. */
function varianceByAnova(table: readonly (readonly number[])[]): number {
  const [runs, rows] = [table.length, table[0]!.length]
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const grand = mean(table.map(mean))
  const ofRun = table.map(mean)
  const ofRow = table[0]!.map((_, i) => mean(table.map((run) => run[i]!)))
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0)
  const msRows = (runs * squares(ofRow.map((value) => value - grand))) / (rows - 1)
  const msRuns = (rows * squares(ofRun.map((value) => value - grand))) / (runs - 1)
  const rest = table.flatMap((run, s) => run.map((value, i) => value - ofRow[i]! - ofRun[s]! + grand))
  const msError = squares(rest) / ((rows - 1) * (runs - 1))
  return (msRows + msRuns - msError) / (rows * runs)
}

const table = fc
  .tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 30, max: 40 }))
  .chain(([runs, rows]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: rows, maxLength: rows }), {
      minLength: runs,
      maxLength: runs,
    }),
  )

describe('twoWay', () => {
  it('takes the variance apart as the analysis of variance of a balanced layout does', () => {
    fc.assert(
      fc.property(table, (runs) => {
        const { unitVariance, interaction, runs: byRuns } = twoWay(sharesOf(runs), null)
        expect(unitVariance - interaction + byRuns[0]!.variance).toBeCloseTo(varianceByAnova(runs), 12)
      }),
    )
  })

  it('of single runs is the paired variance of rows', () => {
    const tuned = sharesOf([[1, 1, 1, 0, 1, 0, 1, 1]])
    const base = sharesOf([[1, 0, 0, 0, 1, 1, 0, 1]])
    const { estimate, unitVariance, interaction, runs, differing, signs } = twoWay(tuned, base)
    // Differences 0 1 1 0 0 -1 1 0: mean 1/4, sum of squares 4, variance of the mean (4 − 8/16) / (8 · 7).
    expect([estimate, unitVariance, interaction, runs, differing, signs]).toEqual([
      0.25,
      expect.closeTo(3.5 / 56, 14),
      0,
      [],
      4,
      { rows: 8, negative: 1, positive: 3, heaviest: 1 },
    ])
  })
})

describe('twoWayReach', () => {
  const parts = { estimate: 0, units: 400, differing: 99, signs: null, unitVariance: 0, interaction: 0 }

  it('is Student’s t over runs where rows do not vary, of runs less one degrees of freedom', () => {
    const reach = twoWayReach({ ...parts, runs: [{ variance: 4e-4, count: 5 }] }, 0.025)
    expect(reach).toBeCloseTo(0.02 * studentTQuantile(0.975, 4), 12)
  })

  it('is Student’s t over rows where there is one run', () => {
    const reach = twoWayReach({ ...parts, unitVariance: 4e-4, runs: [] }, 0.025)
    expect(reach).toBeCloseTo(0.02 * studentTQuantile(0.975, 399), 12)
  })

  it('has the degrees of freedom of Hillis (2007) where both vary', () => {
    const reach = twoWayReach(
      { ...parts, units: 1e9, unitVariance: 3e-4, interaction: 1e-4, runs: [{ variance: 2e-4, count: 5 }] },
      0.025,
    )
    // ddf = (MS + r·cov)² / (MS²/(r − 1)) = (2 + 2)² / (2²/4) = 16.
    expect(reach).toBeCloseTo(0.02 * studentTQuantile(0.975, 16), 8)
  })

  it('is never nearer than the interval by rows alone, or by runs alone', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(0.025, 0.005, 0.001), (runs, level) => {
        const found = twoWay(sharesOf(runs), null)
        const t = (df: number) => studentTQuantile(1 - level, df)
        const [byRuns] = found.runs
        const reach = twoWayReach(found, level)
        expect(reach).toBeGreaterThanOrEqual(t(found.units - 1) * Math.sqrt(found.unitVariance) - 1e-12)
        expect(reach).toBeGreaterThanOrEqual(t(byRuns!.count - 1) * Math.sqrt(byRuns!.variance) - 1e-12)
      }),
    )
  })

  /**
   * Of 20,000 such data sets a cell (6,000 of 600 rows; 50, 150 and 600 rows, 3, 5 and 10 runs, spreads 0 to .08) a side
   * erred in at most .0313 at .025, and in at most .0073 at .005.
   * Rows that are hard or easy, runs that are good or bad, and a base as good as the mean run: how often is a gain shown?
   * Rules of the truth table: clusters at most .035 and 3 errors at .025, 1.5 times the level below it.
   */
  it.each([
    [3, 0, 150],
    [3, 0.02, 150],
    [5, 0.02, 150],
    [5, 0.06, 500],
  ])('errs as often as it says at most: %i runs, spread of runs %f, %i rows', (count, spread, rows) => {
    const random = xoshiro128(count * 1000 + spread * 100)
    const times = 600
    const met = { 0.025: 0, 0.005: 0 }
    for (let time = 0; time < times; time++) {
      const found = drawnDifference(random, { count, spread, rows })
      for (const level of [0.025, 0.005] as const)
        if (found.estimate - twoWayReach(found, level) > 0) met[level]++
    }
    const allowed = (level: number) => level + 3 * Math.sqrt((level * (1 - level)) / times)
    expect(met[0.025] / times).toBeLessThanOrEqual(allowed(0.035))
    expect(met[0.005] / times).toBeLessThanOrEqual(allowed(0.0075))
  })
})

function drawnDifference(
  random: () => number,
  { count, spread, rows }: { readonly count: number; readonly spread: number; readonly rows: number },
) {
  const hardness = Array.from({ length: rows }, () => 0.5 + 0.9 * (random() - 0.5))
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const base = hardness.map((p) => Number(random() < p))
  const runs = Array.from({ length: count }, () => {
    const shift = spread * normal()
    return hardness.map((p) => Number(random() < p + shift))
  })
  return twoWay(sharesOf(runs), sharesOf([base]))
}
