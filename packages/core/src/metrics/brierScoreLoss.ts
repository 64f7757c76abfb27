import type { Label } from '../evaluation/evaluation.js'
import type { BinaryOptions } from './binaryCounts.js'
import { checkDistributions, checkProbabilities } from './checkProbabilities.js'
import { rowMean } from './rowMean.js'
import { type ClassScoreOptions, isScoreRows, type ScoreRows, scoredClasses } from './scoredClasses.js'
import { scoredRows } from './scoredRows.js'

/**
 * Brier score: the mean squared gap between the probability given and what was so, 0 at best. Of the positive class
 * alone it is in [0, 1]; of one probability per class, summed over the classes, in [0, 2]. NaN where weights sum to 0.
 *
 * Brier (1950), "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL, SCORE_OUT_OF_RANGE
 * @example
 * brierScoreLoss([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3]) // 0.0375
 */
export function brierScoreLoss(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number> | ScoreRows,
  options: BinaryOptions & ClassScoreOptions = {},
): number {
  if (!isScoreRows(scores)) {
    const { positive, weights } = scoredRows(truth, scores, options)
    checkProbabilities('scores', scores)
    return rowMean(truth.length, (row) => (scores[row]! - positive[row]!) ** 2, weights)
  }
  const { codes, weights } = scoredClasses(truth, scores, options)
  checkDistributions(scores)
  const squares = (row: number) => {
    let sum = 0
    for (let column = 0; column < scores[row]!.length; column++)
      sum += (scores[row]![column]! - (column === codes[row] ? 1 : 0)) ** 2
    return sum
  }
  return rowMean(truth.length, squares, weights)
}
