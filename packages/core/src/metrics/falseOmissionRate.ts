import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { type RatioOptions, ratio } from './ratio.js'

/**
 * False omission rate FN/(FN + TN) from counts: of what was not called positive, how much is; 1 − negative predictive value.
 *
 * @example
 * falseOmissionRateOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.14285714285714285
 */
export function falseOmissionRateOfCounts(counts: BinaryCounts, options: RatioOptions = {}): number {
  return ratio(counts.fn, counts.fn + counts.tn, options)
}

/**
 * False omission rate FN/(FN + TN): of what was not called positive, how much is; 1 − negative predictive value. In [0, 1]; 0/0 counts as `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * falseOmissionRate([1, 1, 0, 0, 0], [1, 0, 1, 0, 0]) // 0.3333333333333333
 */
export const falseOmissionRate = /* @__PURE__ */ scoreOf(falseOmissionRateOfCounts)
