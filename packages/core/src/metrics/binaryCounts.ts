import type { Label } from '../evaluation/evaluation.js'
import { type Confusion, confuse, type MetricOptions } from './confusion.js'
import { oneOrTrue, positiveLabel } from './positiveLabel.js'

/** Rows of one class against the rest. Sums of weights where rows are weighted. */
export interface BinaryCounts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}

export interface BinaryOptions extends MetricOptions {
  /** The positive class; default 1, or `true` where labels are booleans. */
  readonly posLabel?: Label
}

/** Rows by the class at `code` against all others. */
export function countsOfClass({ labels, counts }: Confusion, code: number): BinaryCounts {
  const k = labels.length
  let total = 0
  for (const count of counts) total += count
  let support = 0
  let predicted = 0
  for (let other = 0; other < k; other++) {
    support += counts[code * k + other]!
    predicted += counts[other * k + code]!
  }
  const tp = counts[code * k + code]!
  return { tp, fp: predicted - tp, fn: support - tp, tn: total - support - predicted + tp }
}

/** Counts of the positive class of data of at most two labels. */
export function positiveCounts(confusion: Confusion, posLabel: Label | undefined): BinaryCounts {
  const present = [...confusion.present]
  const otherwise = "an average of 'micro', 'macro', 'weighted' or null"
  const positive = positiveLabel(present, posLabel, oneOrTrue, otherwise)
  if (present.includes(positive)) return countsOfClass(confusion, confusion.labels.indexOf(positive))
  return { tp: 0, fp: 0, fn: 0, tn: confusion.counts.reduce((sum, count) => sum + count, 0) }
}

/**
 * Tallies two columns of at most two labels into the counts of the positive class.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * binaryCounts([1, 1, 0, 0], [1, 0, 1, 0]) // { tp: 1, fp: 1, fn: 1, tn: 1 }
 */
export function binaryCounts(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: BinaryOptions = {},
): BinaryCounts {
  return positiveCounts(confuse(truth, predicted, options), options.posLabel)
}
