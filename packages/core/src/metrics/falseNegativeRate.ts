import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { type RatioOptions, ratio } from './ratio.js'

/**
 * False negative rate FN/(FN + TP) from counts: of what is positive, how much was missed; 1 − recall.
 *
 * @example
 * falseNegativeRateOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.15
 */
export function falseNegativeRateOfCounts(counts: BinaryCounts, options: RatioOptions = {}): number {
  return ratio(counts.fn, counts.fn + counts.tp, options)
}

/**
 * False negative rate FN/(FN + TP): of what is positive, how much was missed; 1 − recall. In [0, 1]; 0/0 counts as `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * falseNegativeRate([1, 1, 0, 0, 0], [1, 0, 1, 0, 0]) // 0.5
 */
export const falseNegativeRate = /* @__PURE__ */ scoreOf(falseNegativeRateOfCounts)
