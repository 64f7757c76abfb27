import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { UNDEFINED } from './ratio.js'
import { recallOfCounts } from './recall.js'
import { specificityOfCounts } from './specificity.js'

/**
 * Geometric mean √(recall · specificity) from counts: low where either class is missed.
 *
 * Kubat & Matwin (1997), "Addressing the curse of imbalanced training sets", ICML.
 *
 * @example
 * geometricMeanOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.8746427842267951
 */
export function geometricMeanOfCounts(counts: BinaryCounts): number {
  return Math.sqrt(recallOfCounts(counts, UNDEFINED) * specificityOfCounts(counts, UNDEFINED))
}

/**
 * Geometric mean √(recall · specificity): low where either class is missed. In [0, 1]; NaN where a class has no true rows.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * geometricMeanScore([1, 1, 0, 0, 0], [1, 0, 1, 0, 0]) // 0.5773502691896257
 */
export const geometricMeanScore = /* @__PURE__ */ scoreOf(geometricMeanOfCounts)
