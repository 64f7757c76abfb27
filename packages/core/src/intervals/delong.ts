import { aucOf, covarianceOf } from '../comparison/delong.js'
import { normalSf } from '../distributions/normal.js'
import type { Label } from '../evaluation/evaluation.js'
import { laterOfTwo } from '../metrics/positiveLabel.js'
import { scoredRows } from '../metrics/scoredRows.js'
import { confidenceOf, type Interval, type IntervalOptions, zOf } from './interval.js'
import { placements } from './placements.js'

export interface DelongOptions extends IntervalOptions {
  /** The positive class; by default the later of two labels in sorted order. */
  readonly posLabel?: Label
  /**
   * Default `logit`, whose limits stay inside [0, 1]. `linear` is auc ± z·se as DeLong's paper has it: short near 1,
   * where it passes 1, and without width where the classes are told apart perfectly.
   */
  readonly scale?: 'logit' | 'linear'
}

/**
 * Limits of an AUC on the logit scale, at the normal quantile `z`. A perfect ranking has no estimated variance; what it
 * does show is that `pairs` disjoint pairs were all ranked rightly, which has the chance auc^pairs at most: the limit is
 * that of Clopper and Pearson. [0, 1] where there is no variance otherwise.
 *
 * @param pairs the smaller number of rows of the two classes
 * @example
 * delongLogitLimits(1, 0, 40, 1.959963984540054) // [0.9119…, 1]
 */
export function delongLogitLimits(
  auc: number,
  variance: number,
  pairs: number,
  z: number,
): readonly [number, number] {
  if (auc === 1) return [normalSf(z) ** (1 / pairs), 1]
  if (auc === 0) return [0, 1 - normalSf(z) ** (1 / pairs)]
  if (!(variance > 0)) return [0, 1]
  const reach = (z * Math.sqrt(variance)) / (auc * (1 - auc))
  const odds = auc / (1 - auc)
  return [odds / (odds + Math.exp(reach)), odds / (odds + Math.exp(-reach))]
}

/**
 * Interval of the area under the ROC curve with DeLong's variance. It informs and never decides: with few rows of a
 * class it is short, even on the logit scale. Where a class has no rows the estimate is NaN and the interval [0, 1].
 *
 * DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44; the logit scale: Qin & Hotilovac (2008), Statistical Methods
 * in Medical Research 17.
 *
 * @throws InputError EMPTY_INPUT, LENGTH_MISMATCH, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL, OUT_OF_RANGE
 * @example delongInterval([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) // { estimate: 0.75, lower: 0.0693…, upper: 0.9917…, … }
 */
export function delongInterval(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options: DelongOptions = {},
): Interval {
  const { scale = 'logit', posLabel } = options
  const confidence = confidenceOf(options)
  const { positive } = scoredRows(truth, scores, posLabel === undefined ? {} : { posLabel }, laterOfTwo)
  const placed = placements(positive, scores)
  const estimate = aucOf(placed)
  const variance = covarianceOf(placed, placed)
  const pairs = Math.min(placed.positives.length, placed.negatives.length)
  const z = zOf(confidence)
  const reach = z * Math.sqrt(variance)
  const [lower, upper] =
    scale === 'logit' || Number.isNaN(reach)
      ? delongLogitLimits(estimate, variance, pairs, z)
      : [estimate - reach, estimate + reach]
  return { estimate, lower, upper, confidence, method: `delong-${scale}` }
}
