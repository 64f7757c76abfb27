import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { type RatioOptions, ratio } from './ratio.js'

/**
 * False positive rate FP/(FP + TN) from counts: of what is not positive, how much was called so; 1 − specificity.
 *
 * @example
 * falsePositiveRateOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.1
 */
export function falsePositiveRateOfCounts(counts: BinaryCounts, options: RatioOptions = {}): number {
  return ratio(counts.fp, counts.fp + counts.tn, options)
}

/**
 * False positive rate FP/(FP + TN): of what is not positive, how much was called so; 1 − specificity. In [0, 1]; 0/0 counts as `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * falsePositiveRate([1, 1, 0, 0, 0], [1, 0, 1, 0, 0]) // 0.3333333333333333
 */
export const falsePositiveRate = /* @__PURE__ */ scoreOf(falsePositiveRateOfCounts)
