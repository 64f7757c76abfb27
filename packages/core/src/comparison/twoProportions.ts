import { normalSf } from '../distributions/normal.js'
import { checkShare, confidenceOf, type Interval, type IntervalOptions, zOf } from '../intervals/interval.js'
import type { TestResult } from './mcnemar.js'
import { type ContrastMethod, proportionContrast, type TwoShares } from './proportionContrast.js'
import { differenceScoreLimits, oddsRatioScoreLimits, ratioScoreLimits } from './proportionScore.js'

type Limits = readonly [number, number]

/** The part of these intervals that does not depend on what is compared: checks, level, and no rows. */
function intervalOf(
  shares: TwoShares,
  { estimate, method, whole }: { estimate: number; method: string; whole: Limits },
  options: IntervalOptions,
  limits: (z: number) => Limits,
): Interval {
  const [k1, n1, k2, n2] = shares
  checkShare(k1, n1)
  checkShare(k2, n2)
  const confidence = confidenceOf(options)
  const [lower, upper] = n1 === 0 || n2 === 0 ? whole : limits(zOf(confidence))
  return { estimate, lower, upper, confidence, method }
}

/** estimate ± z·se, mapped back from the method's scale; `whole` where the estimate is not finite there. */
function contrastLimits(
  shares: TwoShares,
  method: ContrastMethod,
  whole: Limits,
  map: (x: number) => number,
  z: number,
): Limits {
  const { estimate, variance } = proportionContrast(shares, method)
  const reach = z * Math.sqrt(variance)
  return Number.isFinite(estimate) && Number.isFinite(reach)
    ? [map(estimate - reach), map(estimate + reach)]
    : whole
}

/**
 * Interval of k1/n1 − k2/n2, two proportions on different rows. Default `score` (Miettinen and Nurminen's);
 * `agresti-caffo` and `wald` are the normal interval with and without a success and a failure added to each sample,
 * neither clipped. Where either n is 0 the estimate is NaN and the interval [−1, 1]. See also `newcombeDifference`.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example proportionDifference(56, 70, 48, 80) // { estimate: 0.2, lower: 0.0528…, upper: 0.3382…, … }
 */
export function proportionDifference(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  options: IntervalOptions & { readonly method?: 'score' | 'agresti-caffo' | 'wald' } = {},
): Interval {
  const { method = 'score' } = options
  const shares = [k1, n1, k2, n2] as const
  const whole = [-1, 1] as const
  return intervalOf(shares, { estimate: k1 / n1 - k2 / n2, method, whole }, options, (z) =>
    method === 'score'
      ? differenceScoreLimits(shares, z)
      : contrastLimits(shares, method, whole, (x) => x, z),
  )
}

/**
 * Interval of (k1/n1)/(k2/n2), how many times as large a proportion is as one on other rows. Default `score`
 * (Koopman's, with Miettinen and Nurminen's factor); `log` and `log-adjusted` (half a row added) are the normal interval
 * of the logarithm. [0, ∞] where nothing can be said.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example proportionRatio(56, 70, 48, 80) // { estimate: 1.3333…, lower: 1.0790…, upper: 1.6721…, … }
 */
export function proportionRatio(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  options: IntervalOptions & { readonly method?: 'score' | 'log' | 'log-adjusted' } = {},
): Interval {
  const { method = 'score' } = options
  const shares = [k1, n1, k2, n2] as const
  const whole = [0, Infinity] as const
  return intervalOf(shares, { estimate: (k1 * n2) / (k2 * n1), method, whole }, options, (z) =>
    method === 'score' ? ratioScoreLimits(shares, z) : contrastLimits(shares, method, whole, Math.exp, z),
  )
}

/**
 * Interval of the odds ratio of two proportions on different rows. Default `score` (Miettinen and Nurminen's); `logit`,
 * `logit-adjusted` (half a row added to each cell) and `logit-smoothed` are the normal interval of its logarithm. [0, ∞]
 * where nothing can be said.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example oddsRatio(56, 70, 48, 80) // { estimate: 2.6666…, lower: 1.2815…, upper: 5.5402…, … }
 */
export function oddsRatio(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  options: IntervalOptions & {
    readonly method?: 'score' | 'logit' | 'logit-adjusted' | 'logit-smoothed'
  } = {},
): Interval {
  const { method = 'score' } = options
  const shares = [k1, n1, k2, n2] as const
  const whole = [0, Infinity] as const
  const estimate = (k1 * (n2 - k2)) / (k2 * (n1 - k1))
  return intervalOf(shares, { estimate, method, whole }, options, (z) =>
    method === 'score' ? oddsRatioScoreLimits(shares, z) : contrastLimits(shares, method, whole, Math.exp, z),
  )
}

/**
 * Two-sided test that two proportions on different rows are equal. `pooled` (default) is the classical z; `score` the same
 * with Miettinen and Nurminen's factor; the others test 0 on the scale of the interval of that name. Without variance
 * there is no z: the statistic is NaN and p is 1.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example twoProportionsTest(56, 70, 48, 80) // { statistic: 2.6501…, pValue: 0.0080…, method: 'pooled', n: 150 }
 */
export function twoProportionsTest(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  options: { readonly method?: 'pooled' | 'score' | ContrastMethod } = {},
): TestResult {
  checkShare(k1, n1)
  checkShare(k2, n2)
  const { method = 'pooled' } = options
  const z = zOfContrast([k1, n1, k2, n2], method)
  const statistic = Number.isFinite(z) ? z : NaN
  const pValue = Number.isNaN(statistic) ? 1 : 2 * normalSf(Math.abs(statistic))
  return { statistic, pValue, method, n: n1 + n2 }
}

function zOfContrast(shares: TwoShares, method: 'pooled' | 'score' | ContrastMethod): number {
  if (method !== 'pooled' && method !== 'score') {
    const { estimate, variance } = proportionContrast(shares, method)
    return estimate / Math.sqrt(variance)
  }
  const [k1, n1, k2, n2] = shares
  const n = n1 + n2
  const share = (k1 + k2) / n
  const variance = share * (1 - share) * (1 / n1 + 1 / n2) * (method === 'score' ? n / (n - 1) : 1)
  return (k1 / n1 - k2 / n2) / Math.sqrt(variance)
}
