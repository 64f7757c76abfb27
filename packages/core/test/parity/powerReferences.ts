import { normalIsf } from '../../src/distributions/normal.js'
import { cohenH } from '../../src/power/cohenH.js'
import { oneShare, pairedShares, twoShares } from '../../src/power/effects.js'
import { exactBinomialPower, mcnemarPower } from '../../src/power/exactPower.js'
import { normalPower, powerTowards, rowsTowards } from '../../src/power/normalPower.js'
import { rowsForWidth } from '../../src/power/rowsNeeded.js'
import type { ParityCase } from './fixture.js'
import { LIMITS, type Reference } from './reference.js'

/** The quantile of one side's level; a case that names no side has two. */
const zOf = ({ params }: ParityCase) =>
  normalIsf(['larger', 'smaller'].includes(params.alternative) ? params.alpha : params.alpha / 2)

/** Rows for an effect in standard deviations of one row, or of one row of each of two samples. */
const rowsOfH =
  (samples: 1 | 2): Reference['run'] =>
  (one) =>
    rowsTowards(
      { effect: cohenH(one.input.p1, one.input.p0) / Math.sqrt(samples) },
      zOf(one),
      one.params.power,
    )

/** statsmodels stops solving at 1e-8 or so of the rows, and its two-sided power counts the far side, of 1e-6 and less. */
const SOLVED = { relative: 1e-5, absolute: 0 }

const ofPaired = (method: 'exact' | 'mid-p'): Reference => ({
  tolerance: LIMITS,
  run: ({ input, params }) =>
    mcnemarPower(input.n, input.p_tuned_only, input.p_base_only, { method, alpha: params.alpha }),
})

/** The group `power`. */
export const powerReferences: Readonly<Record<string, Reference>> = {
  'statsmodels.stats.power.NormalIndPower(ratio=0).solve_power': { tolerance: SOLVED, run: rowsOfH(1) },
  'statsmodels.stats.power.NormalIndPower(ratio=1).solve_power': { tolerance: SOLVED, run: rowsOfH(2) },
  'own:one_proportion_n = ((za*sqrt(p0 q0)+zb*sqrt(p1 q1))/(p1-p0))^2': {
    tolerance: LIMITS,
    run: (one) => rowsTowards(oneShare(one.input.p0, one.input.p1), zOf(one), one.params.power),
  },
  'own:two_proportion_n = ((za*sqrt(2 pb qb)+zb*sqrt(p0 q0+p1 q1))/(p1-p0))^2': {
    tolerance: LIMITS,
    run: (one) => rowsTowards(twoShares(one.input.p0, one.input.p1), zOf(one), one.params.power),
  },
  'statsmodels.stats.proportion.samplesize_proportions_2indep_onetail': {
    tolerance: LIMITS,
    run: (one) => {
      const { diff, prop2 } = one.input
      return rowsTowards(twoShares(prop2, prop2 + diff), zOf(one), one.params.power)
    },
  },
  'statsmodels.stats.proportion.power_proportions_2indep': {
    tolerance: LIMITS,
    run: ({ input: { diff, prop2, nobs1 }, params: { alpha } }) =>
      normalPower(twoShares(prop2, prop2 + diff), nobs1, { alpha }),
  },
  'statsmodels.stats.power.NormalIndPower.power': {
    tolerance: LIMITS,
    run: ({ input, params: { alpha } }) =>
      normalPower({ effect: input.effect_size / Math.SQRT2 }, input.nobs1, { alpha }),
  },
  'own:exact_binomial_power equal-tailed 0.025 each side': {
    tolerance: LIMITS,
    run: ({ input: { p0, p1, n }, params: { alpha } }) => {
      const { power, size, lowMax, highMin } = exactBinomialPower(n, p0, p1, { alpha })
      return { power, size, low_max: lowMax, high_min: highMin }
    },
  },
  'own:mcnemar_n = (za*sqrt(pd)+zb*sqrt(pd-d^2))^2/d^2 (Connor 1987)': {
    tolerance: LIMITS,
    run: (one) =>
      rowsTowards(pairedShares(one.input.p_tuned_only, one.input.p_base_only), zOf(one), one.params.power),
  },
  'own:mcnemar_power = Phi((|d| sqrt(n) - za sqrt(pd))/sqrt(pd-d^2))': {
    tolerance: LIMITS,
    run: (one) =>
      powerTowards(pairedShares(one.input.p_tuned_only, one.input.p_base_only), one.input.n, zOf(one)),
  },
  'own:mcnemar exact unconditional power of the exact test by enumeration': ofPaired('exact'),
  'own:mcnemar exact unconditional power of the midp test by enumeration': ofPaired('mid-p'),
  'statsmodels.stats.proportion.samplesize_confint_proportion': {
    tolerance: LIMITS,
    run: (one) => rowsForWidth(one.input.proportion, one.input.half_length, zOf(one)),
  },
}
