import { averaged, countsToScore, type ScoreFunction, type ScoreOptions } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import type { RowLabels } from './labelSets.js'
import { type RatioOptions, ratio } from './ratio.js'

/**
 * Jaccard index TP/(TP + FP + FN) from counts: of the rows positive by truth or prediction, how many are so by both.
 *
 * @example
 * jaccardOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }) // 0.7727272727272727
 */
export function jaccardOfCounts(counts: BinaryCounts, options: RatioOptions = {}): number {
  return ratio(counts.tp, counts.tp + counts.fp + counts.fn, options)
}

function jaccard(truth: RowLabels, predicted: RowLabels, options: ScoreOptions = {}) {
  const over = countsToScore(truth, predicted, options)
  const values = over.counts.map((counts) => jaccardOfCounts(counts, options))
  // Unlike the other scores, scikit-learn's takes the plain mean where no class has a true row.
  const mean = () => averaged(values, over, 'macro', () => NaN) as number
  return averaged(values, over, options.average, mean)
}

/**
 * Jaccard index TP/(TP + FP + FN): of the rows positive by truth or prediction, how many are so by both. In [0, 1];
 * 0/0 counts as `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * jaccardScore([1, 1, 0, 0], [1, 0, 1, 0]) // 0.3333333333333333
 */
export const jaccardScore = jaccard as ScoreFunction
