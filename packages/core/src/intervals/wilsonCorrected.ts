import { checkShare, confidenceOf, type Interval, type IntervalOptions, zOf } from './interval.js'

/**
 * Wilson's interval with a continuity correction, which errs about as little as Clopper and Pearson's. With n = 0 the
 * estimate is NaN and the interval [0, 1].
 *
 * Newcombe (1998), "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics in
 * Medicine 17, method 4.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example wilsonCorrectedInterval(85, 95) // { estimate: 0.8947…, lower: 0.8106…, upper: 0.9456…, … }
 */
export function wilsonCorrectedInterval(
  successes: number,
  n: number,
  options: IntervalOptions = {},
): Interval {
  checkShare(successes, n)
  const confidence = confidenceOf(options)
  const square = zOf(confidence) ** 2
  /** The lower limit of k of n; the upper one is that of the failures, turned around. */
  const lowerOf = (k: number) => {
    if (k === 0) return 0
    const root = Math.sqrt(square * Math.max(0, square - 2 - 1 / n + (4 * k * (n - k + 1)) / n))
    return Math.max(0, (2 * k + square - 1 - root) / (2 * (n + square)))
  }
  const [lower, upper] = n === 0 ? [0, 1] : [lowerOf(successes), 1 - lowerOf(n - successes)]
  return { estimate: successes / n, lower, upper, confidence, method: 'wilson-corrected' }
}
