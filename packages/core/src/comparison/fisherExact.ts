import { binomialPmf } from '../distributions/binomial.js'
import { checkWholeCounts } from './checkWholeCounts.js'
import type { TestResult } from './mcnemar.js'

/** Which side of the hypothesis counts as far from it. */
export type Alternative = 'two-sided' | 'less' | 'greater'

/** Equal probabilities must not come apart by rounding. */
const SLACK = 1 + 1e-13

/**
 * Fisher's exact test that two proportions k1/n1 and k2/n2 on different rows are equal, given the sum of their successes.
 * The statistic is the odds ratio, NaN where it is 0/0. Two-sided: all tables no more probable than the one seen.
 *
 * Fisher (1935), "The logic of inductive inference", JRSS 98.
 *
 * @param options `greater`: the first proportion is larger
 * @throws InputError OUT_OF_RANGE
 * @example fisherExact(7, 34, 1, 34) // { statistic: 8.5555…, pValue: 0.0544…, method: 'fisher', n: 68 }
 */
export function fisherExact(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  options: { readonly alternative?: Alternative } = {},
): TestResult {
  checkWholeCounts('[k1, n1 − k1, k2, n2 − k2]', [k1, n1 - k1, k2, n2 - k2])
  const { alternative = 'two-sided' } = options
  const n = n1 + n2
  const k = k1 + k2
  // The hypergeometric probability as a ratio of binomial ones, which are exact to rounding (Loader 2000).
  const share = n === 0 ? 0 : k / n
  const whole = binomialPmf(k, n, share)
  const probability = (x: number) => (binomialPmf(x, n1, share) * binomialPmf(k - x, n2, share)) / whole
  const seen = probability(k1)
  let pValue = 0
  for (let x = Math.max(0, k - n2); x <= Math.min(k, n1); x++) {
    const counts =
      alternative === 'less' ? x <= k1 : alternative === 'greater' ? x >= k1 : probability(x) <= seen * SLACK
    if (counts) pValue += probability(x)
  }
  const statistic = (k1 * (n2 - k2)) / (k2 * (n1 - k1))
  return { statistic, pValue: Math.min(1, pValue), method: 'fisher', n }
}
