import type { LabelRows, LabelSets } from '../metrics/labelSets.js'
import { rowMean } from '../metrics/rowMean.js'
import type { ScoreRows } from '../metrics/scoredClasses.js'
import { type LabelColumnOptions, labelColumns } from './columns.js'

export type LabelRankingOptions = LabelColumnOptions

/** The mean over rows of what a row's labels and scores make, each row on its own. */
export function rankedLabels(
  truth: LabelRows | LabelSets,
  scores: ScoreRows,
  options: LabelRankingOptions,
  ofRow: (has: (column: number) => boolean, scores: ArrayLike<number>) => number,
): number {
  const { rows, isPositive, weights } = labelColumns(truth, scores, options)
  return rowMean(rows, (row) => ofRow((column) => isPositive(row, column), scores[row]!), weights)
}
