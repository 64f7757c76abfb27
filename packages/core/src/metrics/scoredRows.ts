import type { Label } from '../evaluation/evaluation.js'
import { encodeLabels } from '../labels/encodeLabels.js'
import type { BinaryOptions } from './binaryCounts.js'
import { checkFinite, checkScored } from './checkColumns.js'
import { oneOrTrue, positiveLabel } from './positiveLabel.js'

/** Rows of two classes with a score each, checked: what ranking metrics and losses are computed from. */
export interface ScoredRows {
  /** 1 where the row's truth is the positive class. */
  readonly positive: Uint8Array
  /** Finite; the higher, the more positive. */
  readonly scores: ArrayLike<number>
  readonly weights: ArrayLike<number> | undefined
}

/**
 * Checks a column of truths and one of scores and encodes the truth.
 *
 * @param unnamed The positive class where `posLabel` names none, from the labels found, sorted, or listed.
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 */
export function scoredRows(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options: BinaryOptions & { readonly labels?: readonly Label[] },
  unnamed: (labels: readonly Label[]) => Label = oneOrTrue,
): ScoredRows {
  const weights = options.sampleWeight
  checkScored(truth, scores, weights)
  checkFinite('scores', scores)
  const { labels, codes } = encodeLabels({ truth }, options.labels)
  const label = positiveLabel(labels, options.posLabel, unnamed, 'one column of scores for each')
  const code = labels.indexOf(label)
  const positive = new Uint8Array(truth.length)
  for (let row = 0; row < positive.length; row++) positive[row] = codes[0]![row] === code ? 1 : 0
  return { positive, scores, weights }
}
