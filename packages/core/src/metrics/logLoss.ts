import type { Label } from '../evaluation/evaluation.js'
import { checkDistributions, checkProbabilities } from './checkProbabilities.js'
import { laterOfTwo } from './positiveLabel.js'
import { type RowMeanOptions, rowMean } from './rowMean.js'
import { type ClassScoreOptions, isScoreRows, type ScoreRows, scoredClasses } from './scoredClasses.js'
import { scoredRows } from './scoredRows.js'

export interface LogLossOptions extends ClassScoreOptions, RowMeanOptions {
  /** Probabilities are held within [eps, 1 − eps], so that a loss stays finite; default 2⁻⁵². */
  readonly eps?: number
}

/**
 * Log loss: the mean of −ln of the probability given to the truth, 0 at best; with `normalize: false`, the sum. Scores
 * are the probability of the later of two classes (in the order of `labels`; default sorted), or one per class, in
 * which case rows are scaled to sum to 1. NaN where weights sum to 0.
 *
 * Good (1952), "Rational decisions", Journal of the Royal Statistical Society B 14.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, UNKNOWN_LABEL; NOT_BINARY, also where the truth holds
 * one class and `labels` does not name the other; SCORE_OUT_OF_RANGE, which compat `sklearn-1.2` never throws
 * @example
 * logLoss(['ham', 'spam', 'spam', 'ham'], [0.1, 0.9, 0.8, 0.35]) // 0.21616187…
 */
export function logLoss(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number> | ScoreRows,
  options: LogLossOptions = {},
): number {
  const { eps = Number.EPSILON, compat } = options
  const held = (score: number) => Math.min(Math.max(score, eps), 1 - eps)
  if (!isScoreRows(scores)) {
    const { positive, weights } = scoredRows(truth, scores, options, laterOfTwo)
    if (!compat) checkProbabilities('scores', scores)
    const loss = (row: number) => -Math.log(positive[row] ? held(scores[row]!) : 1 - held(scores[row]!))
    return rowMean(truth.length, loss, weights, options)
  }
  const { codes, weights } = scoredClasses(truth, scores, options)
  if (!compat) checkDistributions(scores)
  const loss = (row: number) => {
    let sum = 0
    for (let column = 0; column < scores[row]!.length; column++) sum += held(scores[row]![column]!)
    return -Math.log(held(scores[row]![codes[row]!]!) / sum)
  }
  return rowMean(truth.length, loss, weights, options)
}
