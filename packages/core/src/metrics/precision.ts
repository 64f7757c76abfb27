import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { type RatioOptions, ratio } from './ratio.js'

/**
 * Precision TP/(TP + FP) from counts: of what was called positive, how much is.
 *
 * @example
 * precisionOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.8947368421052632
 */
export function precisionOfCounts(counts: BinaryCounts, options: RatioOptions = {}): number {
  return ratio(counts.tp, counts.tp + counts.fp, options)
}

/**
 * Precision TP/(TP + FP): of what was called positive, how much is. In [0, 1]; 0/0 counts as `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * precisionScore([1, 1, 0, 0], [1, 0, 1, 0]) // 0.5
 */
export const precisionScore = /* @__PURE__ */ scoreOf(precisionOfCounts)
