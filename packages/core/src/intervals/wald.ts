import { checkShare, confidenceOf, type Interval, type IntervalOptions, zOf } from './interval.js'

/**
 * The normal interval of a proportion, k/n ± z·√(k/n·(1 − k/n)/n), clipped to [0, 1]. For comparison alone: near 0 and 1
 * it misses the truth far more often than it says, and at k = 0 and k = n it has no width. With n = 0 the estimate is NaN
 * and the interval [0, 1].
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example waldInterval(85, 95) // { estimate: 0.8947…, lower: 0.8330…, upper: 0.9564…, … }
 */
export function waldInterval(successes: number, n: number, options: IntervalOptions = {}): Interval {
  checkShare(successes, n)
  const confidence = confidenceOf(options)
  const estimate = successes / n
  const reach = n === 0 ? NaN : zOf(confidence) * Math.sqrt((estimate * (1 - estimate)) / n)
  const [lower, upper] = n === 0 ? [0, 1] : [Math.max(0, estimate - reach), Math.min(1, estimate + reach)]
  return { estimate, lower, upper, confidence, method: 'wald' }
}
