import { delongLogitLimits } from '../intervals/delong.js'
import { confidenceOf, type Interval, type IntervalOptions, zOf } from '../intervals/interval.js'
import { levelAtBar } from '../intervals/levelAtBar.js'
import type { DelongCovariance } from './delong.js'
import { squareAndAdd } from './squareAndAdd.js'

/** With fewer rows of either class than this, the interval of a difference of areas is too short to judge by. */
export const fewestOfEitherClass = 50

function limitsAt(delong: DelongCovariance, z: number): readonly [number, number] {
  const { base, tuned, varBase, varTuned, covariance, m, n } = delong
  const limits = (estimate: number, variance: number) => {
    const [lower, upper] = delongLogitLimits(estimate, variance, Math.min(m, n), z)
    return { estimate, lower, upper }
  }
  const scale = Math.sqrt(varBase * varTuned)
  // Where one model ranks perfectly its estimate does not vary, and so varies with nothing.
  const correlation = scale > 0 ? covariance / scale : 0
  return squareAndAdd(limits(tuned, varTuned), limits(base, varBase), correlation)
}

/**
 * Interval of the difference of two models' areas under the ROC curve on the same rows, tuned minus base:
 * square-and-add (MOVER) of the two logit-DeLong intervals with DeLong's correlation. Not clipped to [−1, 1]. It is
 * not to be judged by below 50 rows of either class. Where a class has no rows the estimate is NaN and the interval
 * [−1, 1].
 *
 * Zou & Donner (2008), Statistics in Medicine 27, for the method; DeLong, DeLong & Clarke-Pearson (1988), Biometrics
 * 44, for variances and covariance.
 *
 * @param delong As `delongCovariance` gives it.
 * @throws InputError OUT_OF_RANGE
 * @example
 * const delong = delongCovariance([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], [0.1, 0.2, 0.3, 0.4])
 * aucDifference(delong).estimate // 0.25
 */
export function aucDifference(delong: DelongCovariance, options: IntervalOptions = {}): Interval {
  const confidence = confidenceOf(options)
  const estimate = delong.tuned - delong.base
  const [lower, upper] = Number.isNaN(estimate) ? [-1, 1] : limitsAt(delong, zOf(confidence))
  return { estimate, lower, upper, confidence, method: 'mover-logit-delong' }
}

/**
 * One-sided p towards failing: the smallest one-sided level at which the upper limit of `aucDifference` falls below
 * `bar`, the correlation held. 1 where the estimate is at `bar` or above, or undefined.
 *
 * @example
 * aucDifferenceP(delongCovariance([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], [0.1, 0.2, 0.3, 0.4]), 0.2) // 1
 */
export function aucDifferenceP(delong: DelongCovariance, bar: number): number {
  return levelAtBar(delong.tuned - delong.base, bar, (z) => limitsAt(delong, z)[1])
}
