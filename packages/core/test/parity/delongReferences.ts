import { delongCovariance, delongTest } from '../../src/comparison/delong.js'
import { delongInterval } from '../../src/intervals/delong.js'
import { hanleyMcneilStandardError } from '../../src/intervals/hanleyMcneil.js'
import { zOf } from '../../src/intervals/interval.js'
import { LIMITS, type Reference } from './reference.js'

/** The group `delong`. */
export const delongReferences: Readonly<Record<string, Reference>> = {
  'own:delong_test': {
    tolerance: LIMITS,
    run: ({ input }) => {
      const { y_true, base_score, tuned_score } = input
      const found = delongCovariance(y_true, base_score, tuned_score)
      const test = delongTest(y_true, base_score, tuned_score)
      const se = Math.sqrt(found.varBase + found.varTuned - 2 * found.covariance)
      const diff = found.tuned - found.base
      return {
        auc: [found.base, found.tuned],
        cov: [
          [found.varBase, found.covariance],
          [found.covariance, found.varTuned],
        ],
        diff,
        se,
        z: test.statistic,
        pvalue: test.pValue,
        ci95: [diff - zOf(0.95) * se, diff + zOf(0.95) * se],
        auc_ci95: [base_score, tuned_score].map((scores) => {
          const { lower, upper } = delongInterval(y_true, scores, { scale: 'linear' })
          return [lower, upper]
        }),
      }
    },
  },
  'own:hanley_mcneil_se of tuned AUC': {
    tolerance: LIMITS,
    run: ({ input }) => {
      const { tuned, m, n } = delongCovariance(input.y_true, input.tuned_score, input.tuned_score)
      return hanleyMcneilStandardError(tuned, m, n)
    },
  },
}
