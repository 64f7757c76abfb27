import type { LabelRows, LabelSets } from '../metrics/labelSets.js'
import type { ScoreRows } from '../metrics/scoredClasses.js'
import { type LabelRankingOptions, rankedLabels } from './rankedLabels.js'

/**
 * Label ranking average precision: for each of a row's labels, the share of those ranked as high or higher that are the
 * row's too; the mean over its labels, then over rows. In (0, 1], 1 at best, and 1 of a row that has all labels or none. NaN where weights
 * sum to 0.
 *
 * Tsoumakas, Katakis & Vlahavas (2010), "Mining multi-label data", Data Mining and Knowledge Discovery Handbook.
 *
 * @param truth a Set of labels, or a 0 or 1 for each, in each row
 * @param scores one per label in each row; higher is more likely
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 * @example
 * labelRankingAveragePrecisionScore([[1, 0, 0], [0, 0, 1]], [[0.75, 0.5, 1], [1, 0.2, 0.1]]) // 0.41666666666666663
 */
export function labelRankingAveragePrecisionScore(
  truth: LabelRows | LabelSets,
  scores: ScoreRows,
  options: LabelRankingOptions = {},
): number {
  return rankedLabels(truth, scores, options, (has, ofRow) => {
    let sum = 0
    let own = 0
    for (let label = 0; label < ofRow.length; label++) {
      if (!has(label)) continue
      own++
      let above = 0
      let ownAbove = 0
      for (let other = 0; other < ofRow.length; other++) {
        if (ofRow[other]! < ofRow[label]!) continue
        above++
        if (has(other)) ownAbove++
      }
      sum += ownAbove / above
    }
    return own === 0 ? 1 : sum / own
  })
}
