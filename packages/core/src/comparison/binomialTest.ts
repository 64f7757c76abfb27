import { binomialCdf, binomialPmf, binomialSf } from '../distributions/binomial.js'
import { firstWhole } from '../distributions/firstWhole.js'
import { checkShare } from '../intervals/interval.js'
import { checkWholeCounts } from './checkWholeCounts.js'
import type { Alternative } from './fisherExact.js'
import type { TestResult } from './mcnemar.js'

/** Equal probabilities must not come apart by rounding. */
const SLACK = 1 + 1e-7

/**
 * The exact binomial test that a proportion is `share`, of which k of n rows were seen. The statistic is k. Two-sided: all
 * counts no more probable than the one seen.
 *
 * @param options `greater`: the proportion is larger than `share`
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example binomialTest(3, 20, 0.1) // { statistic: 3, pValue: 0.4446…, method: 'binomial', n: 20 }
 */
export function binomialTest(
  k: number,
  n: number,
  share: number,
  options: { readonly alternative?: Alternative } = {},
): TestResult {
  checkShare(k, n)
  checkShare(share, 1)
  checkWholeCounts('[k, n]', [k, n])
  const { alternative = 'two-sided' } = options
  const lower = binomialCdf(k, n, share)
  const upper = binomialSf(k - 1, n, share)
  const pValue =
    alternative === 'less' ? lower : alternative === 'greater' ? upper : Math.min(1, twoSided(k, n, share))
  return { statistic: k, pValue, method: 'binomial', n }
}

/** The tail of k, and on the other side of the mean that of the first count that is no more probable. */
function twoSided(k: number, n: number, share: number): number {
  const most = binomialPmf(k, n, share) * SLACK
  const rare = (x: number) => binomialPmf(x, n, share) <= most
  const mean = n * share
  if (k === mean) return 1
  if (k < mean) {
    const other = firstWhole(Math.ceil(mean), n + 1, rare)
    return binomialCdf(k, n, share) + binomialSf(other - 1, n, share)
  }
  const other = firstWhole(0, Math.floor(mean) + 1, (x) => !rare(x)) - 1
  return binomialSf(k - 1, n, share) + binomialCdf(other, n, share)
}
