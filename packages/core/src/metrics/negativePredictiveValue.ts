import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { type RatioOptions, ratio } from './ratio.js'

/**
 * Negative predictive value TN/(TN + FN) from counts: of what was not called positive, how much is not.
 *
 * @example
 * negativePredictiveValueOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.8571428571428571
 */
export function negativePredictiveValueOfCounts(counts: BinaryCounts, options: RatioOptions = {}): number {
  return ratio(counts.tn, counts.tn + counts.fn, options)
}

/**
 * Negative predictive value TN/(TN + FN): of what was not called positive, how much is not. In [0, 1]; 0/0 counts as
 * `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * negativePredictiveValue([1, 1, 0, 0], [1, 0, 0, 0]) // 0.6666666666666666
 */
export const negativePredictiveValue = /* @__PURE__ */ scoreOf(negativePredictiveValueOfCounts)
