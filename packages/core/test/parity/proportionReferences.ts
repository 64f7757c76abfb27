import { type AdjustMethod, adjustPValues } from '../../src/comparison/adjustPValues.js'
import { binomialTest } from '../../src/comparison/binomialTest.js'
import { agrestiCoullInterval } from '../../src/intervals/agrestiCoull.js'
import { clopperPearsonInterval } from '../../src/intervals/clopperPearson.js'
import { jeffreysInterval } from '../../src/intervals/jeffreys.js'
import { waldInterval } from '../../src/intervals/wald.js'
import { wilsonInterval } from '../../src/intervals/wilson.js'
import { wilsonCorrectedInterval } from '../../src/intervals/wilsonCorrected.js'
import type { ParityCase } from './fixture.js'
import { confidenceOf, EXACT, LIMITS, type Reference, TAILS } from './reference.js'

const PROPORTION: Readonly<Record<string, typeof wilsonInterval>> = {
  wilson: wilsonInterval,
  beta: clopperPearsonInterval,
  jeffreys: jeffreysInterval,
  agresti_coull: agrestiCoullInterval,
  normal: waldInterval,
}

/** statsmodels' names of the methods that have another here. */
const ADJUST: Readonly<Record<string, AdjustMethod>> = {
  'simes-hochberg': 'hochberg',
  fdr_bh: 'benjamini-hochberg',
  fdr_by: 'benjamini-yekutieli',
}

const limitsOf = (one: ParityCase, interval: typeof wilsonInterval) => {
  const { lower, upper } = interval(one.input.count, one.input.nobs, confidenceOf(one))
  return [lower, upper]
}

/** The groups `proportion-intervals` and `multiple-testing`. */
export const proportionReferences: Readonly<Record<string, Reference>> = {
  'statsmodels.stats.proportion.proportion_confint': {
    tolerance: LIMITS,
    run: (one) => limitsOf(one, PROPORTION[one.params.method]!),
  },
  'own:wilson_continuity_corrected (Newcombe 1998 method 4)': {
    tolerance: LIMITS,
    run: (one) => limitsOf(one, wilsonCorrectedInterval),
  },
  'scipy.stats.binomtest': {
    tolerance: TAILS,
    run: ({ input: { k, n, p }, params: { alternative } }) => binomialTest(k, n, p, { alternative }).pValue,
  },
  'statsmodels.stats.multitest.multipletests': {
    tolerance: EXACT,
    run: ({ input, params }) => {
      const adjusted = adjustPValues(input.pvals, ADJUST[params.method] ?? params.method)
      return { reject: adjusted.map((p) => p <= params.alpha), adjusted }
    },
  },
}
