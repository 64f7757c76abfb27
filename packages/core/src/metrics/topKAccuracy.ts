import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { laterOfTwo } from './positiveLabel.js'
import { type RowMeanOptions, rowMean } from './rowMean.js'
import { type ClassScoreOptions, isScoreRows, type ScoreRows, scoredClasses } from './scoredClasses.js'
import { scoredRows } from './scoredRows.js'

export interface TopKOptions extends ClassScoreOptions, RowMeanOptions {
  /** How many classes a row may name; default 2. */
  readonly k?: number
}

/**
 * Share of rows (or, with `normalize: false`, their number) whose truth is among the `k` classes scored highest. Among
 * equal scores the later column wins, as in scikit-learn. NaN where weights sum to 0.
 *
 * @param scores one per class in each row, of any range; or of the later of two classes, which is then named where its
 * score is over 0.5, or over 0 where scores are no probabilities
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL, OUT_OF_RANGE
 * @example
 * topKAccuracyScore(['a', 'c', 'b'], [[.5, .3, .2], [.5, .3, .2], [.4, .1, .5]], { k: 2 }) // 0.3333333333333333
 */
export function topKAccuracyScore(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number> | ScoreRows,
  options: TopKOptions = {},
): number {
  const { k = 2 } = options
  if (!(k >= 1 && Number.isInteger(k))) refuse('OUT_OF_RANGE', 'k', k, 'a whole number of at least 1')
  if (!isScoreRows(scores)) {
    const { positive, weights } = scoredRows(truth, scores, options, laterOfTwo)
    const threshold = Array.from(scores).every((score) => score >= 0 && score <= 1) ? 0.5 : 0
    const isNamed = (row: number) => (k > 1 || positive[row] === (scores[row]! > threshold ? 1 : 0) ? 1 : 0)
    return rowMean(truth.length, isNamed, weights, options)
  }
  const { codes, weights } = scoredClasses(truth, scores, options)
  const isNamed = (row: number) => {
    const ofRow = scores[row]!
    const own = ofRow[codes[row]!]!
    let before = 0
    for (let column = 0; column < ofRow.length; column++) {
      if (ofRow[column]! > own || (ofRow[column] === own && column > codes[row]!)) before++
    }
    return before < k ? 1 : 0
  }
  return rowMean(truth.length, isNamed, weights, options)
}
