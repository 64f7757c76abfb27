import type { Label } from '../evaluation/evaluation.js'
import type { BinaryOptions } from '../metrics/binaryCounts.js'
import { thresholdSweep } from './thresholdSweep.js'

export interface RocCurveOptions extends BinaryOptions {
  /** Leave out points that lie on the line between their neighbours; default true. */
  readonly dropIntermediate?: boolean
}

/** Points of one index: the rates where a row is called positive whose score is at least the threshold. */
export interface RocCurve {
  /** False positive rate, rising from 0 to 1; NaN without negative rows. */
  readonly fpr: Float64Array
  /** True positive rate (recall), rising from 0 to 1; NaN without positive rows. */
  readonly tpr: Float64Array
  /** Falling; the first is Infinity, where nothing is called positive. */
  readonly thresholds: Float64Array
}

/**
 * The receiver operating characteristic: true against false positive rate at every threshold.
 *
 * Fawcett (2006), "An introduction to ROC analysis", Pattern Recognition Letters 27. As in scikit-learn since 1.3;
 * under compat `sklearn-1.2` the first threshold is the highest score + 1.
 *
 * @param scores higher is more positive; any range
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 * @example
 * rocCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
 * // { fpr: [0, 0, .5, .5, 1], tpr: [0, .5, .5, 1, 1], thresholds: [Infinity, .8, .4, .35, .1] }
 */
export function rocCurve(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options: RocCurveOptions = {},
): RocCurve {
  const { thresholds, tp, fp } = thresholdSweep(truth, scores, options)
  const last = thresholds.length - 1
  if (options.compat) thresholds[0] = thresholds[1]! + 1
  const isCorner = (column: Float64Array, at: number) =>
    column[at + 1]! - column[at]! !== column[at]! - column[at - 1]!
  // The point of the highest score stays even where it lies on a line, as in scikit-learn.
  const isKept = (_: number, at: number) =>
    options.dropIntermediate === false || at <= 1 || at === last || isCorner(fp, at) || isCorner(tp, at)
  return {
    fpr: fp.filter(isKept).map((wrong) => wrong / fp[last]!),
    tpr: tp.filter(isKept).map((right) => right / tp[last]!),
    thresholds: thresholds.filter(isKept),
  }
}
