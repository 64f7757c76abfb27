import type { Label } from '../evaluation/evaluation.js'
import { type AccuracyOptions, rightOf } from './accuracy.js'
import { confuse, type MetricOptions } from './confusion.js'

/**
 * Share of rows (or, with `normalize: false`, their number) whose prediction is not the truth.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE
 * @example zeroOneLoss(['a', 'b', 'b', 'c'], ['a', 'b', 'c', 'c']) // 0.25
 */
export function zeroOneLoss(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: AccuracyOptions = {},
): number {
  const { right, total } = rightOf(confuse(truth, predicted, options))
  return options.normalize === false ? total - right : (total - right) / total
}

/**
 * Share of labels that are wrong; with one label per row, the share of rows.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE
 * @example hammingLoss(['a', 'b', 'b', 'c'], ['a', 'b', 'c', 'c']) // 0.25
 */
export function hammingLoss(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: MetricOptions = {},
): number {
  const { right, total } = rightOf(confuse(truth, predicted, options))
  return (total - right) / total
}
