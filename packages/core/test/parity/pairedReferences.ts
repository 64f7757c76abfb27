import { cochranQTest } from '../../src/comparison/cochranQ.js'
import { mcnemarTest } from '../../src/comparison/mcnemar.js'
import { newcombePairedDifference, newcombePhi } from '../../src/comparison/newcombePaired.js'
import { pairedTTest, signFlipTest, wilcoxonTest } from '../../src/comparison/pairedTests.js'
import { bowkerTest, stuartMaxwellTest } from '../../src/comparison/squareTable.js'
import { tangoPairedDifference } from '../../src/comparison/tango.js'
import { bonettPricePairedDifference, waldPairedDifference } from '../../src/comparison/waldPaired.js'
import { type Interval, zOf } from '../../src/intervals/interval.js'
import type { ParityCase } from './fixture.js'
import { confidenceOf, LIMITS, type Reference, TAILS } from './reference.js'

const cellsOf = ({ input }: ParityCase) => ({
  bothRight: input.both_right,
  tunedOnly: input.tuned_only,
  baseOnly: input.base_only,
  bothWrong: input.both_wrong,
})

const differencesOf = ({ input: { x, y } }: ParityCase) =>
  x.map((value: number, row: number) => value - y[row])

const testOf = ({ statistic, pValue }: { statistic: number; pValue: number }) => ({
  statistic,
  pvalue: pValue,
})

/** Wald's intervals: centre and standard error follow from the limits. */
const waldOf = ({ lower, upper, confidence }: Interval) => ({
  diff: (lower + upper) / 2,
  low: lower,
  high: upper,
  se: (upper - lower) / (2 * zOf(confidence)),
})

/** Halves of sums of limits lose a few units to rounding. */
const ROUNDED = { relative: 1e-9, absolute: 1e-15 }

/** The group `paired-tests`. */
export const pairedReferences: Readonly<Record<string, Reference>> = {
  'statsmodels.stats.contingency_tables.mcnemar': {
    tolerance: TAILS,
    run: (one) => {
      const { exact, correction } = one.params
      const method = exact ? 'exact' : correction ? 'corrected' : 'asymptotic'
      return testOf(mcnemarTest(cellsOf(one), { method }))
    },
    without: ({ input, params }) =>
      !params.exact && input.tuned_only + input.base_only === 0
        ? 'no discordant rows: the reference divides by 0'
        : undefined,
  },
  'own:mcnemar_midp': {
    tolerance: TAILS,
    run: (one) => mcnemarTest(cellsOf(one), { method: 'mid-p' }).pValue,
  },
  'own:newcombe_paired_method10': {
    tolerance: LIMITS,
    run: (one) => {
      const { estimate, lower, upper } = newcombePairedDifference(cellsOf(one), confidenceOf(one))
      return { diff: estimate, low: lower, high: upper, phi: newcombePhi(cellsOf(one)) }
    },
  },
  'own:tango_score_interval': {
    tolerance: LIMITS,
    run: (one) => {
      const { estimate, lower, upper } = tangoPairedDifference(cellsOf(one), confidenceOf(one))
      return { diff: estimate, low: lower, high: upper }
    },
  },
  'own:paired_wald': {
    tolerance: ROUNDED,
    run: (one) => waldOf(waldPairedDifference(cellsOf(one), confidenceOf(one))),
  },
  'own:paired_bonett_price (b+1,c+1,n+2), not clipped': {
    tolerance: ROUNDED,
    run: (one) => waldOf(bonettPricePairedDifference(cellsOf(one), confidenceOf(one))),
  },
  'own:exact_sign_flip_two_sided': {
    tolerance: LIMITS,
    run: ({ input }) => {
      const { statistic, pValue } = signFlipTest(input.d)
      return { mean: statistic, pvalue: pValue }
    },
  },
  'scipy.stats.ttest_rel': { tolerance: ROUNDED, run: (one) => testOf(pairedTTest(differencesOf(one))) },
  'scipy.stats.wilcoxon': {
    tolerance: LIMITS,
    run: (one) => testOf(wilcoxonTest(differencesOf(one))),
  },
  'statsmodels.stats.contingency_tables.cochrans_q': {
    tolerance: LIMITS,
    run: ({ input }) => {
      const models = input.x[0].map((_: number, model: number) => input.x.map((row: number[]) => row[model]))
      const { degreesOfFreedom, ...test } = cochranQTest(models)
      return { ...testOf(test), df: degreesOfFreedom }
    },
  },
  'statsmodels.stats.contingency_tables.SquareTable.symmetry': {
    tolerance: LIMITS,
    run: ({ input }) => {
      const { degreesOfFreedom, ...test } = bowkerTest(input.table)
      return { ...testOf(test), df: degreesOfFreedom }
    },
  },
  'statsmodels.stats.contingency_tables.SquareTable.homogeneity': {
    tolerance: LIMITS,
    run: ({ input }) => {
      const { degreesOfFreedom, ...test } = stuartMaxwellTest(input.table)
      return { ...testOf(test), df: degreesOfFreedom }
    },
  },
}
