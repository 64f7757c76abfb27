import type { ScoredRows } from '../metrics/scoredRows.js'
import { type RankingOptions, type RankingScore, rankingScore } from './columns.js'
import { aboveAll, nextThreshold, rank, totalOf } from './rank.js'

export type AveragePrecisionOptions = RankingOptions

/**
 * Average precision: Σ (Rᵢ − Rᵢ₋₁) Pᵢ over the thresholds from the highest down, the precision at each weighted by the
 * recall it adds. No interpolation. In [0, 1]; chance is the share of positives; 0 without positive rows.
 *
 * Scores are one per row; or one per class and row, each class against the rest; or, with truth as a Set of
 * labels or a 0 or 1 for each (multilabel), each label on its own.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 * @example
 * averagePrecisionScore([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) // 0.8333333333333333
 */
export const averagePrecisionScore: RankingScore = ((truth, scores, options = {}) =>
  rankingScore(averagePrecision, truth, scores, options)) as RankingScore

function averagePrecision(rows: ScoredRows): number {
  const ranked = rank(rows)
  let sum = 0
  let last = 0
  for (const walk = aboveAll(ranked); nextThreshold(ranked, walk); ) {
    const { tp, fp } = walk
    if (tp > last) sum += (tp - last) * (tp / (tp + fp))
    last = tp
  }
  return sum === 0 ? 0 : sum / totalOf(ranked.positives)
}
