import type { Label } from '../evaluation/evaluation.js'
import type { BinaryCounts } from './binaryCounts.js'
import { confuse, type MetricOptions } from './confusion.js'

/** Matthews' correlation from counts. @example matthewsOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.750939… */
export function matthewsOfCounts({ tp, fp, fn, tn }: BinaryCounts): number {
  return correlationOfCounts(Float64Array.of(tn, fp, fn, tp), 2)
}

/**
 * Matthews' correlation of truth and prediction, in [−1, 1], for any number of classes; 0 where either holds one
 * class alone.
 *
 * Gorodkin (2004), "Comparing two K-category assignments by a K-category correlation coefficient", Computational
 * Biology and Chemistry 28.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * matthewsCorrcoef([1, 1, 1, 0], [1, 0, 1, 1]) // -0.3333333333333333
 */
export function matthewsCorrcoef(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: MetricOptions = {},
): number {
  const { counts, labels } = confuse(truth, predicted, options)
  return correlationOfCounts(counts, labels.length)
}

/**
 * Gorodkin's correlation of a k x k table of counts, rows truth, columns prediction; 0 where either holds one class.
 *
 * @param counts row-major, entry truth·k + predicted
 */
export function correlationOfCounts(counts: Float64Array, k: number): number {
  const truth = new Float64Array(k)
  const predicted = new Float64Array(k)
  let right = 0
  for (let code = 0; code < k; code++) {
    right += counts[code * k + code]!
    for (let other = 0; other < k; other++) {
      truth[code]! += counts[code * k + other]!
      predicted[code]! += counts[other * k + code]!
    }
  }
  return correlationOfMargins(right, truth, predicted)
}

/**
 * Gorodkin's correlation from what it rests on: the rows that are right, and how many rows each class has by truth and
 * by prediction; 0 where either holds one class.
 */
export function correlationOfMargins(
  right: number,
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
): number {
  let total = 0
  let together = 0
  let ofTruth = 0
  let ofPredicted = 0
  for (let code = 0; code < truth.length; code++) {
    total += truth[code]!
    together += truth[code]! * predicted[code]!
    ofTruth += truth[code]! * truth[code]!
    ofPredicted += predicted[code]! * predicted[code]!
  }
  const variance = (total * total - ofTruth) * (total * total - ofPredicted)
  return variance > 0 ? (right * total - together) / Math.sqrt(variance) : 0
}
