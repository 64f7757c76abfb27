import type { BinaryCounts } from './binaryCounts.js'

/**
 * Prevalence (TP + FN)/n from counts: the share of rows that are positive. In [0, 1]; NaN of no rows.
 *
 * @example
 * prevalenceOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.5
 */
export function prevalenceOfCounts({ tp, fp, fn, tn }: BinaryCounts): number {
  return (tp + fn) / (tp + fp + fn + tn)
}
