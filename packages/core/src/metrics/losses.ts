import { type AccuracyOptions, rightOf } from './accuracy.js'
import { pool } from './average.js'
import type { MetricOptions } from './confusion.js'
import { labelCounts } from './labelCounts.js'
import { isMultilabel, labelTable, type RowLabels } from './labelSets.js'

/**
 * Share of rows (or, with `normalize: false`, their number) whose prediction is not the truth; of sets of labels, whose
 * set is not right as a whole. In [0, 1]; NaN where weights sum to 0.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE; NOT_BINARY of sets given as other than 0 and 1
 * @example
 * zeroOneLoss(['a', 'b', 'b', 'c'], ['a', 'b', 'c', 'c']) // 0.25
 */
export function zeroOneLoss(truth: RowLabels, predicted: RowLabels, options: AccuracyOptions = {}): number {
  const { right, total } = rightOf(truth, predicted, options)
  return options.normalize === false ? total - right : (total - right) / total
}

/**
 * Share of labels that are wrong, over rows and labels; with one label per row, the share of rows. In [0, 1]; NaN where
 * weights sum to 0.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE; NOT_BINARY of sets given as other than 0 and 1
 * @example
 * hammingLoss([[1, 0, 0], [0, 1, 1]], [[1, 0, 0], [0, 1, 0]]) // 0.16666666666666666
 */
export function hammingLoss(truth: RowLabels, predicted: RowLabels, options: MetricOptions = {}): number {
  if (!isMultilabel(truth) && !isMultilabel(predicted)) return zeroOneLoss(truth, predicted, options)
  const { sampleWeight } = options
  const { tp, fp, fn, tn } = pool(
    labelCounts(labelTable(truth, predicted, sampleWeight), 'label', sampleWeight),
  )
  return (fp + fn) / (tp + fp + fn + tn)
}
