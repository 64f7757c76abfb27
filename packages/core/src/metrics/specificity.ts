import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { type RatioOptions, ratio } from './ratio.js'

/**
 * Specificity TN/(TN + FP) from counts: of what is not positive, how much was left alone.
 *
 * @example
 * specificityOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.9
 */
export function specificityOfCounts(counts: BinaryCounts, options: RatioOptions = {}): number {
  return ratio(counts.tn, counts.tn + counts.fp, options)
}

/**
 * Specificity TN/(TN + FP): of what is not positive, how much was left alone. In [0, 1]; 0/0 counts as
 * `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * specificityScore([1, 0, 0, 0], [1, 1, 0, 0]) // 0.6666666666666666
 */
export const specificityScore = /* @__PURE__ */ scoreOf(specificityOfCounts)
