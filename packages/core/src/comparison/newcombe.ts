import { checkShare, confidenceOf, type Interval, type IntervalOptions, zOf } from '../intervals/interval.js'
import { wilsonLimits } from '../intervals/wilson.js'
import { squareAndAdd } from './squareAndAdd.js'

/**
 * Newcombe's score interval (method 10 of his paper on independent samples) of k1/n1 − k2/n2, two proportions on
 * different rows: train against test. Where either n is 0 the estimate is NaN and the interval [−1, 1].
 *
 * Newcombe (1998), "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example newcombeDifference(56, 70, 48, 80) // { estimate: 0.2, lower: 0.0524…, upper: 0.3338…, … }
 */
export function newcombeDifference(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  options: IntervalOptions = {},
): Interval {
  checkShare(k1, n1)
  checkShare(k2, n2)
  const confidence = confidenceOf(options)
  const z = zOf(confidence)
  const share = (k: number, n: number) => {
    const [lower, upper] = wilsonLimits(k, n, z)
    return { estimate: k / n, lower, upper }
  }
  const estimate = k1 / n1 - k2 / n2
  const [lower, upper] = Number.isNaN(estimate) ? [-1, 1] : squareAndAdd(share(k1, n1), share(k2, n2), 0)
  return { estimate, lower, upper, confidence, method: 'newcombe' }
}
