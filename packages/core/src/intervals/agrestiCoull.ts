import { checkShare, confidenceOf, type Interval, type IntervalOptions, zOf } from './interval.js'

/**
 * Agresti and Coull's interval of a proportion: the normal interval after adding z²/2 successes and failures, clipped
 * to [0, 1]. Informs beside Clopper and Pearson's and never decides. With n = 0 the estimate is NaN and the interval
 * [0, 1].
 *
 * Agresti & Coull (1998), "Approximate is better than exact for interval estimation of binomial proportions", The
 * American Statistician 52.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example agrestiCoullInterval(85, 95) // { estimate: 0.8947…, lower: 0.8151…, upper: 0.9435…, … }
 */
export function agrestiCoullInterval(successes: number, n: number, options: IntervalOptions = {}): Interval {
  checkShare(successes, n)
  const confidence = confidenceOf(options)
  const z = zOf(confidence)
  const total = n + z * z
  const share = (successes + (z * z) / 2) / total
  const half = n === 0 ? Infinity : z * Math.sqrt((share * (1 - share)) / total)
  return {
    estimate: successes / n,
    lower: Math.max(0, share - half),
    upper: Math.min(1, share + half),
    confidence,
    method: 'agresti-coull',
  }
}
