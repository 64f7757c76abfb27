import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { negativePredictiveValueOfCounts } from './negativePredictiveValue.js'
import { precisionOfCounts } from './precision.js'
import { UNDEFINED } from './ratio.js'

/**
 * Markedness precision + negative predictive value − 1 from counts: how far a prediction tells of the truth.
 *
 * Powers (2011), "Evaluation: from precision, recall and F-measure to ROC, informedness, markedness and correlation",
 * Journal of Machine Learning Technologies 2.
 *
 * @example
 * markednessOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.7518796992481203
 */
export function markednessOfCounts(counts: BinaryCounts): number {
  return precisionOfCounts(counts, UNDEFINED) + negativePredictiveValueOfCounts(counts, UNDEFINED) - 1
}

/**
 * Markedness precision + negative predictive value − 1: how far a prediction tells of the truth. In [−1, 1]; NaN where a class is never predicted.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * markedness([1, 1, 0, 0, 0], [1, 0, 1, 0, 0]) // 0.16666666666666652
 */
export const markedness = /* @__PURE__ */ scoreOf(markednessOfCounts)
