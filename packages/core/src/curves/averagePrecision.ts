import type { Label } from '../evaluation/evaluation.js'
import type { BinaryOptions } from '../metrics/binaryCounts.js'
import {
  type ClassScoreOptions,
  isScoreRows,
  type ScoreRows,
  scoredClasses,
} from '../metrics/scoredClasses.js'
import { type ScoredRows, scoredRows } from '../metrics/scoredRows.js'
import {
  averageColumns,
  type ColumnAverage,
  isLabelRows,
  type LabelRows,
  labelColumns,
  oneVsRest,
} from './columns.js'
import { eachThreshold, rank, totalOf } from './rank.js'

export interface AveragePrecisionOptions extends BinaryOptions, ClassScoreOptions {
  /** Of classes or sets of labels; default `macro`. */
  readonly average?: ColumnAverage
}

/**
 * Average precision: Σ (Rᵢ − Rᵢ₋₁) Pᵢ over the thresholds from the highest down, the precision at each weighted by the
 * recall it adds. No interpolation. In [0, 1]; chance is the share of positives; 0 without positive rows.
 *
 * Scores are one per row; or one per class and row, each class against the rest; or, with truth as 0 or 1 per label and
 * row (multilabel), each label on its own.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 * @example averagePrecisionScore([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) // 0.8333333333333333
 */
export function averagePrecisionScore(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options?: Omit<AveragePrecisionOptions, 'average'>,
): number
export function averagePrecisionScore(
  truth: ArrayLike<Label> | LabelRows,
  scores: ScoreRows,
  options: AveragePrecisionOptions & { readonly average: null },
): number[]
export function averagePrecisionScore(
  truth: ArrayLike<Label> | LabelRows,
  scores: ScoreRows,
  options?: AveragePrecisionOptions & { readonly average?: Exclude<ColumnAverage, null> },
): number
export function averagePrecisionScore(
  truth: ArrayLike<Label> | LabelRows,
  scores: ArrayLike<number> | ScoreRows,
  options: AveragePrecisionOptions = {},
): number | number[] {
  const { average = 'macro' } = options
  if (isLabelRows(truth)) {
    const columns = labelColumns(truth, scores as ScoreRows, options.sampleWeight)
    return averageColumns(averagePrecision, columns, average)
  }
  if (!isScoreRows(scores)) return averagePrecision(scoredRows(truth, scores, options))
  return averageColumns(averagePrecision, oneVsRest(scoredClasses(truth, scores, options)), average)
}

function averagePrecision(rows: ScoredRows): number {
  const ranked = rank(rows)
  let sum = 0
  let last = 0
  eachThreshold(ranked, (_, tp, fp) => {
    if (tp > last) sum += (tp - last) * (tp / (tp + fp))
    last = tp
  })
  return sum === 0 ? 0 : sum / totalOf(ranked.positives)
}
