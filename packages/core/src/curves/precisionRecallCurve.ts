import type { Label } from '../evaluation/evaluation.js'
import type { BinaryOptions } from '../metrics/binaryCounts.js'
import { ratio } from '../metrics/ratio.js'
import { thresholdSweep } from './thresholdSweep.js'

/** Points of one index, and one more: precision 1 at recall 0, where nothing is called positive. */
export interface PrecisionRecallCurve {
  readonly precision: Float64Array
  /** Falling to 0; 1 throughout without positive rows. */
  readonly recall: Float64Array
  /** Every distinct score, rising; one shorter than the others. */
  readonly thresholds: Float64Array
}

/**
 * Precision against recall at every threshold, a row being called positive where its score is at least that.
 *
 * @param scores higher is more positive; any range
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 * @example
 * precisionRecallCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
 * // { precision: [.5, .666…, .5, 1, 1], recall: [1, 1, .5, .5, 0], thresholds: [.1, .35, .4, .8] }
 */
export function precisionRecallCurve(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options: BinaryOptions = {},
): PrecisionRecallCurve {
  const { thresholds, tp, fp } = thresholdSweep(truth, scores, options)
  const positives = tp.at(-1)!
  const precision = tp.map((right, at) => (at === 0 ? 1 : ratio(right, right + fp[at]!, {})))
  const recall = tp.map((right, at) => (at === 0 ? 0 : ratio(right, positives, { zeroDivision: 1 })))
  return {
    precision: precision.reverse(),
    recall: recall.reverse(),
    thresholds: thresholds.subarray(1).reverse(),
  }
}
