import { betaIsf, betaQuantile } from '../distributions/beta.js'
import { checkShare, confidenceOf, type Interval, type IntervalOptions } from './interval.js'

/** The exact limits with at most `alpha` beyond each; [0, 1] where n is 0. */
export function clopperPearsonLimits(successes: number, n: number, alpha: number): readonly [number, number] {
  const failures = n - successes
  return [
    successes > 0 ? betaQuantile(alpha, successes, failures + 1) : 0,
    failures > 0 ? betaIsf(alpha, successes + 1, failures) : 1,
  ]
}

/**
 * Clopper and Pearson's exact interval of a proportion: it errs by at most (1 − confidence) / 2 a side, whatever the
 * true share. Through the beta distribution, so that `successes` and `n` need not be whole (an effective n). With
 * n = 0 the estimate is NaN and the interval [0, 1].
 *
 * Clopper & Pearson (1934), "The use of confidence or fiducial limits illustrated in the case of the binomial",
 * Biometrika 26.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example clopperPearsonInterval(85, 95) // { estimate: 0.8947…, lower: 0.8149…, upper: 0.9483…, … }
 */
export function clopperPearsonInterval(
  successes: number,
  n: number,
  options: IntervalOptions = {},
): Interval {
  checkShare(successes, n)
  const confidence = confidenceOf(options)
  const [lower, upper] = clopperPearsonLimits(successes, n, (1 - confidence) / 2)
  return { estimate: successes / n, lower, upper, confidence, method: 'clopper-pearson' }
}
