import { checkShare, confidenceOf, type Interval, type IntervalOptions, zOf } from './interval.js'

/** Wilson's score limits at the normal quantile `z`; [0, 1] where n is 0. */
export function wilsonLimits(successes: number, n: number, z: number): readonly [number, number] {
  if (n === 0) return [0, 1]
  const failures = n - successes
  const square = z * z
  const half = z * Math.sqrt((successes / n) * failures + square / 4)
  const centre = successes + square / 2
  const total = n + square
  return [
    successes === 0 ? 0 : Math.max(0, (centre - half) / total),
    failures === 0 ? 1 : Math.min(1, (centre + half) / total),
  ]
}

/**
 * Wilson's score interval of a proportion: the shares that a score test would not reject. `successes` of `n`, which
 * need not be whole (an effective n). With n = 0 the estimate is NaN and the interval [0, 1].
 *
 * Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example wilsonInterval(85, 95) // { estimate: 0.8947…, lower: 0.8169…, upper: 0.9418…, … }
 */
export function wilsonInterval(successes: number, n: number, options: IntervalOptions = {}): Interval {
  checkShare(successes, n)
  const confidence = confidenceOf(options)
  const [lower, upper] = wilsonLimits(successes, n, zOf(confidence))
  return { estimate: successes / n, lower, upper, confidence, method: 'wilson' }
}
