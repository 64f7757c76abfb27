import { betaIsf, betaQuantile } from '../distributions/beta.js'
import { checkShare, confidenceOf, type Interval, type IntervalOptions } from './interval.js'

/**
 * Jeffreys' interval of a proportion: the equal-tailed interval of the beta posterior under the prior (½, ½). Informs
 * beside Clopper and Pearson's and never decides. With n = 0 the estimate is NaN and the interval [0, 1].
 *
 * Brown, Cai & DasGupta (2001), "Interval estimation for a binomial proportion", Statistical Science 16.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example jeffreysInterval(85, 95) // { estimate: 0.8947…, lower: 0.8213…, upper: 0.9445…, … }
 */
export function jeffreysInterval(successes: number, n: number, options: IntervalOptions = {}): Interval {
  checkShare(successes, n)
  const confidence = confidenceOf(options)
  const alpha = (1 - confidence) / 2
  const a = successes + 0.5
  const b = n - successes + 0.5
  const [lower, upper] = n === 0 ? [0, 1] : [betaQuantile(alpha, a, b), betaIsf(alpha, a, b)]
  return { estimate: successes / n, lower, upper, confidence, method: 'jeffreys' }
}
