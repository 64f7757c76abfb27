import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { precisionOfCounts } from './precision.js'
import { UNDEFINED } from './ratio.js'
import { recallOfCounts } from './recall.js'

/**
 * Fowlkes and Mallows’ index √(precision · recall) from counts: the geometric mean where F1 is the harmonic one.
 *
 * Fowlkes & Mallows (1983), Journal of the American Statistical Association 78.
 *
 * @example
 * fowlkesMallowsOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.8720815992723809
 */
export function fowlkesMallowsOfCounts(counts: BinaryCounts): number {
  return Math.sqrt(precisionOfCounts(counts, UNDEFINED) * recallOfCounts(counts, UNDEFINED))
}

/**
 * Fowlkes and Mallows’ index √(precision · recall): the geometric mean where F1 is the harmonic one. In [0, 1]; NaN where nothing is positive by truth, or nothing by prediction.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * fowlkesMallowsScore([1, 1, 0, 0, 0], [1, 0, 1, 0, 0]) // 0.5
 */
export const fowlkesMallowsScore = /* @__PURE__ */ scoreOf(fowlkesMallowsOfCounts)
