import { scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import { type FscoreOptions, fbetaOfCounts } from './fbeta.js'

/**
 * F1 from counts: 2TP / (2TP + FN + FP), the harmonic mean of precision and recall.
 *
 * @example
 * f1OfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.8717948717948718
 */
export function f1OfCounts(counts: BinaryCounts, options: Omit<FscoreOptions, 'beta'> = {}): number {
  return fbetaOfCounts(counts, { ...options, beta: 1 })
}

/**
 * F1, the harmonic mean of precision and recall. In [0, 1]; where no row is positive by truth or prediction it counts
 * as `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * f1Score([1, 1, 0, 0], [1, 0, 0, 0]) // 0.6666666666666666
 */
export const f1Score = /* @__PURE__ */ scoreOf(f1OfCounts)
