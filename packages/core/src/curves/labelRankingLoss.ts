import type { LabelRows, LabelSets } from '../metrics/labelSets.js'
import type { ScoreRows } from '../metrics/scoredClasses.js'
import { type LabelRankingOptions, rankedLabels } from './rankedLabels.js'

/**
 * Label ranking loss: of the pairs of a label that a row has and one that it has not, the share ranked wrongly, ties too,
 * over rows. In [0, 1], 0 at best, and 0 of a row that has all labels or none. NaN where weights
 * sum to 0.
 *
 * Tsoumakas, Katakis & Vlahavas (2010), "Mining multi-label data", Data Mining and Knowledge Discovery Handbook.
 *
 * @param truth a Set of labels, or a 0 or 1 for each, in each row
 * @param scores one per label in each row; higher is more likely
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 * @example
 * labelRankingLoss([[1, 0, 0], [0, 0, 1]], [[0.75, 0.5, 1], [1, 0.2, 0.1]]) // 0.75
 */
export function labelRankingLoss(
  truth: LabelRows | LabelSets,
  scores: ScoreRows,
  options: LabelRankingOptions = {},
): number {
  return rankedLabels(truth, scores, options, (has, ofRow) => {
    let wrong = 0
    let pairs = 0
    for (let own = 0; own < ofRow.length; own++) {
      if (!has(own)) continue
      for (let other = 0; other < ofRow.length; other++) {
        if (has(other)) continue
        pairs++
        if (ofRow[other]! >= ofRow[own]!) wrong++
      }
    }
    return pairs === 0 ? 0 : wrong / pairs
  })
}
