import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { type RatioOptions, ratio } from './ratio.js'

/**
 * Recall TP/(TP + FN) from counts: of what is positive, how much was found. Also sensitivity.
 *
 * @example
 * recallOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.85
 */
export function recallOfCounts(counts: BinaryCounts, options: RatioOptions = {}): number {
  return ratio(counts.tp, counts.tp + counts.fn, options)
}

/**
 * Recall TP/(TP + FN): of what is positive, how much was found. In [0, 1]; 0/0 counts as `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * recallScore([1, 1, 0, 0], [1, 0, 1, 0]) // 0.5
 */
export const recallScore = /* @__PURE__ */ scoreOf(recallOfCounts)
