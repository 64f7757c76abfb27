import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { UNDEFINED } from './ratio.js'
import { recallOfCounts } from './recall.js'
import { specificityOfCounts } from './specificity.js'

/**
 * Informedness (Youden’s J) recall + specificity − 1 from counts: 0 of a guess, 1 of a perfect prediction.
 *
 * Youden (1950), "Index for rating diagnostic tests", Cancer 3.
 *
 * @example
 * informednessOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.75
 */
export function informednessOfCounts(counts: BinaryCounts): number {
  return recallOfCounts(counts, UNDEFINED) + specificityOfCounts(counts, UNDEFINED) - 1
}

/**
 * Informedness (Youden’s J) recall + specificity − 1: 0 of a guess, 1 of a perfect prediction. In [−1, 1]; NaN where a class has no true rows.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * informedness([1, 1, 0, 0, 0], [1, 0, 1, 0, 0]) // 0.16666666666666663
 */
export const informedness = /* @__PURE__ */ scoreOf(informednessOfCounts)
