import { chiSquaredTest } from '../../src/comparison/chiSquaredTest.js'
import { type Alternative, fisherExact } from '../../src/comparison/fisherExact.js'
import { newcombeDifference } from '../../src/comparison/newcombe.js'
import {
  oddsRatio,
  proportionDifference,
  proportionRatio,
  twoProportionsTest,
} from '../../src/comparison/twoProportions.js'
import { cohenH } from '../../src/power/cohenH.js'
import type { ParityCase } from './fixture.js'
import { EXACT, LIMITS, type Reference, TAILS } from './reference.js'

const sharesOf = ({ input }: ParityCase) => [input.count1, input.nobs1, input.count2, input.nobs2] as const

/** What the reference raises for no fault of the input. */
const artefact = ({ error }: ParityCase) =>
  error?.type === 'ZeroDivisionError'
    ? 'the reference divides by 0'
    : error?.message.includes('different signs')
      ? 'the reference finds no bracket for its root'
      : undefined

/** What the reference gives for no fault of the input, and is not a target. */
const wrong = (one: ParityCase) => {
  const { compare, method } = one.params
  // Its cubic has count0·diff where Miettinen and Nurminen's (1985) has nobs0·diff, so that its likelihood is not at its
  // maximum: for 56/70 and 48/80 the literature has .0528 to .3382, as we do, and it .0526 to .3440.
  if (compare === 'diff' && method === 'score' && !artefact(one))
    return 'a slip in the cubic of the reference: proportionScore.test.ts has published limits'
  const [, , k2] = sharesOf(one)
  const isNan = Array.isArray(one.expected) && one.expected.every(Number.isNaN)
  return isNan && k2 === 0 ? 'nothing can be said: NaN there, [0, ∞] here' : artefact(one)
}

/** The limits of the reference are roots of p − α by Brent's method, which stops at 2e-12 of the root. */
const ROOTS = { relative: 1e-9, absolute: 1e-11 }

function intervalOf(one: ParityCase) {
  const { compare, method, alpha } = one.params
  const options = { confidence: 1 - alpha, method }
  if (method === 'newcomb') return newcombeDifference(...sharesOf(one), { confidence: 1 - alpha })
  if (compare === 'diff') return proportionDifference(...sharesOf(one), options)
  return compare === 'ratio'
    ? proportionRatio(...sharesOf(one), options)
    : oddsRatio(...sharesOf(one), options)
}

function tableOf(one: ParityCase): number[][] {
  const [k1, n1, k2, n2] = sharesOf(one)
  return (
    one.input.table ?? [
      [k1, n1 - k1],
      [k2, n2 - k2],
    ]
  )
}

/** The group `two-proportions`. */
export const twoProportionReferences: Readonly<Record<string, Reference>> = {
  'statsmodels.stats.proportion.confint_proportions_2indep': {
    tolerance: ROOTS,
    run: (one) => {
      const { lower, upper } = intervalOf(one)
      return [lower, upper]
    },
    without: wrong,
  },
  'statsmodels.stats.proportion.test_proportions_2indep': {
    tolerance: LIMITS,
    run: (one) => {
      const { statistic, pValue } = twoProportionsTest(...sharesOf(one), { method: one.params.method })
      return { statistic, pvalue: pValue }
    },
    without: artefact,
  },
  'statsmodels.stats.proportion.proportions_ztest': {
    tolerance: LIMITS,
    run: (one) => {
      const { statistic, pValue } = twoProportionsTest(...sharesOf(one))
      return [statistic, pValue]
    },
    without: ({ expected }) =>
      Number.isNaN((expected as number[])[0]) ? 'no variance: the reference divides by 0' : undefined,
  },
  'statsmodels.stats.proportion.proportion_effectsize': {
    tolerance: EXACT,
    run: ({ input }) =>
      input.p1 === undefined
        ? cohenH(input.count1 / input.nobs1, input.count2 / input.nobs2)
        : cohenH(input.p1, input.p2),
  },
  'scipy.stats.fisher_exact': {
    tolerance: TAILS,
    run: (one) => {
      const alternative = one.params.alternative as Alternative
      const { statistic, pValue } = fisherExact(...sharesOf(one), { alternative })
      return { odds_ratio: statistic, pvalue: pValue }
    },
  },
  'scipy.stats.chi2_contingency': {
    tolerance: LIMITS,
    run: (one) => {
      const { correction, lambda_ } = one.params
      const method = lambda_ ?? (correction ? 'corrected' : 'pearson')
      const { statistic, pValue, degreesOfFreedom } = chiSquaredTest(tableOf(one), { method })
      return { statistic, pvalue: pValue, dof: degreesOfFreedom }
    },
    target: (expected) => {
      const { statistic, pvalue, dof } = expected as Record<string, unknown>
      return { statistic, pvalue, dof }
    },
  },
}
