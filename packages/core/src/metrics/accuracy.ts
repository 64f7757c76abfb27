import type { BinaryCounts } from './binaryCounts.js'
import { confuse, type MetricOptions } from './confusion.js'
import { labelCounts } from './labelCounts.js'
import { isMultilabel, labelTable, type RowLabels } from './labelSets.js'

export interface AccuracyOptions extends MetricOptions {
  /** false: how many rows (or what weight) instead of their share. */
  readonly normalize?: boolean
}

/**
 * Accuracy (TP + TN)/n from counts; NaN of none.
 *
 * @example
 * accuracyOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.875
 */
export function accuracyOfCounts({ tp, fp, fn, tn }: BinaryCounts): number {
  return (tp + tn) / (tp + fp + fn + tn)
}

/** Rows right, all of a row's labels where it has a set of them, and all rows; or their weight. */
export function rightOf(
  truth: RowLabels,
  predicted: RowLabels,
  options: MetricOptions,
): { readonly right: number; readonly total: number } {
  let right = 0
  let total = 0
  if (isMultilabel(truth) || isMultilabel(predicted)) {
    const { sampleWeight } = options
    labelCounts(labelTable(truth, predicted, sampleWeight), 'row').forEach(({ fp, fn }, row) => {
      const weight = sampleWeight ? sampleWeight[row]! : 1
      total += weight
      if (fp + fn === 0) right += weight
    })
    return { right, total }
  }
  const { labels, counts } = confuse(truth, predicted, options)
  const diagonal = labels.length + 1
  for (let index = 0; index < counts.length; index++) {
    total += counts[index]!
    if (index % diagonal === 0) right += counts[index]!
  }
  return { right, total }
}

/**
 * Share of rows whose prediction is the truth, in [0, 1]; of sets of labels, of rows whose whole set is right. NaN
 * where weights sum to 0.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE; NOT_BINARY of sets given as other than 0 and 1
 * @example
 * accuracyScore(['a', 'b', 'b', 'c'], ['a', 'b', 'c', 'c']) // 0.75
 */
export function accuracyScore(truth: RowLabels, predicted: RowLabels, options: AccuracyOptions = {}): number {
  const { right, total } = rightOf(truth, predicted, options)
  return options.normalize === false ? right : right / total
}
