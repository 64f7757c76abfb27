import type { LabelRows, LabelSets } from '../metrics/labelSets.js'
import type { ScoreRows } from '../metrics/scoredClasses.js'
import { type LabelRankingOptions, rankedLabels } from './rankedLabels.js'

/**
 * Coverage error: how far down the ranking of a row's labels one must go to cover all of its own, over rows. At best the
 * mean number of labels per row; 0 of a row without any. NaN where weights
 * sum to 0.
 *
 * Tsoumakas, Katakis & Vlahavas (2010), "Mining multi-label data", Data Mining and Knowledge Discovery Handbook.
 *
 * @param truth a Set of labels, or a 0 or 1 for each, in each row
 * @param scores one per label in each row; higher is more likely
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 * @example
 * coverageError([[1, 0, 0], [0, 0, 1]], [[0.75, 0.5, 1], [1, 0.2, 0.1]]) // 2.5
 */
export function coverageError(
  truth: LabelRows | LabelSets,
  scores: ScoreRows,
  options: LabelRankingOptions = {},
): number {
  return rankedLabels(truth, scores, options, (has, ofRow) => {
    let lowest = Infinity
    for (let column = 0; column < ofRow.length; column++)
      if (has(column)) lowest = Math.min(lowest, ofRow[column]!)
    return Array.from(ofRow).filter((score) => score >= lowest).length
  })
}
