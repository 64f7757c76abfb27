import type { Label } from '../evaluation/evaluation.js'
import type { BinaryCounts } from './binaryCounts.js'
import { type Confusion, confuse, type MetricOptions } from './confusion.js'

export interface AccuracyOptions extends MetricOptions {
  /** false: how many rows (or what weight) instead of their share. */
  readonly normalize?: boolean
}

/** Accuracy (TP + TN)/n from counts. @example accuracyOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.875 */
export function accuracyOfCounts({ tp, fp, fn, tn }: BinaryCounts): number {
  return (tp + tn) / (tp + fp + fn + tn)
}

/** Rows right, and all rows. */
export function rightOf({ labels, counts }: Confusion): { readonly right: number; readonly total: number } {
  let right = 0
  let total = 0
  const diagonal = labels.length + 1
  for (let index = 0; index < counts.length; index++) {
    total += counts[index]!
    if (index % diagonal === 0) right += counts[index]!
  }
  return { right, total }
}

/**
 * Share of rows whose prediction is the truth, in [0, 1].
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE
 * @example accuracyScore(['a', 'b', 'b', 'c'], ['a', 'b', 'c', 'c']) // 0.75
 */
export function accuracyScore(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: AccuracyOptions = {},
): number {
  const { right, total } = rightOf(confuse(truth, predicted, options))
  return options.normalize === false ? right : right / total
}
