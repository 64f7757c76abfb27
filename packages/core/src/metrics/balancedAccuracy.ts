import type { Label } from '../evaluation/evaluation.js'
import type { BinaryCounts } from './binaryCounts.js'
import { checkSomeRows } from './checkColumns.js'
import { type Confusion, confuse, type MetricOptions } from './confusion.js'

export interface BalancedAccuracyOptions extends MetricOptions {
  /** Rescale so that chance, 1/k, is 0 and perfect is 1. */
  readonly adjusted?: boolean
}

/**
 * Balanced accuracy from counts: the mean recall of the classes that have true rows.
 *
 * @example
 * balancedAccuracyOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.875
 */
export function balancedAccuracyOfCounts(
  { tp, fp, fn, tn }: BinaryCounts,
  options: BalancedAccuracyOptions = {},
): number {
  return meanRecall({ labels: [false, true], counts: Float64Array.of(tn, fp, fn, tp) }, options)
}

/**
 * The mean recall of the classes that have true rows, in [0, 1]. Adjusted for chance with k such classes:
 * (score − 1/k)/(1 − 1/k), which has no value (NaN, or −Infinity) where k is 1.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * balancedAccuracyScore([1, 0, 0, 0], [1, 1, 0, 0]) // 0.8333333333333333
 */
export function balancedAccuracyScore(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: BalancedAccuracyOptions = {},
): number {
  return meanRecall(confuse(truth, predicted, options), options)
}

function meanRecall(
  { labels, counts }: Pick<Confusion, 'labels' | 'counts'>,
  { adjusted = false }: BalancedAccuracyOptions,
): number {
  const k = labels.length
  let sum = 0
  let classes = 0
  for (let code = 0; code < k; code++) {
    let support = 0
    for (let other = 0; other < k; other++) support += counts[code * k + other]!
    if (support === 0) continue
    classes++
    sum += counts[code * k + code]! / support
  }
  const score = sum / classes
  if (!adjusted) return score
  checkSomeRows(classes)
  return (score - 1 / classes) / (1 - 1 / classes)
}
