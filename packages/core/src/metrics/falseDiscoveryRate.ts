import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { type RatioOptions, ratio } from './ratio.js'

/**
 * False discovery rate FP/(FP + TP) from counts: of what was called positive, how much is not; 1 − precision.
 *
 * @example
 * falseDiscoveryRateOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.10526315789473684
 */
export function falseDiscoveryRateOfCounts(counts: BinaryCounts, options: RatioOptions = {}): number {
  return ratio(counts.fp, counts.fp + counts.tp, options)
}

/**
 * False discovery rate FP/(FP + TP): of what was called positive, how much is not; 1 − precision. In [0, 1]; 0/0 counts as `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * falseDiscoveryRate([1, 1, 0, 0, 0], [1, 0, 1, 0, 0]) // 0.5
 */
export const falseDiscoveryRate = /* @__PURE__ */ scoreOf(falseDiscoveryRateOfCounts)
