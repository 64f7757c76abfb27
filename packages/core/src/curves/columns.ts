import type { Label } from '../evaluation/evaluation.js'
import type { BinaryOptions } from '../metrics/binaryCounts.js'
import { checkScored } from '../metrics/checkColumns.js'
import {
  cellsOf,
  isMultilabel,
  type LabelRows,
  type LabelSets,
  labelsOf,
  type RowLabels,
} from '../metrics/labelSets.js'
import {
  type ClassScoreOptions,
  checkTable,
  isScoreRows,
  type ScoredClasses,
  type ScoreRows,
  scoredClasses,
} from '../metrics/scoredClasses.js'
import { type ScoredRows, scoredRows } from '../metrics/scoredRows.js'

/**
 * How columns become one number: `macro` is the plain mean, `weighted` the mean by positive rows, `micro` takes all
 * columns as one, `samples` scores each row over its columns; `null` gives one value per column.
 */
export type ColumnAverage = 'macro' | 'weighted' | 'micro' | 'samples' | null

/** Classes or labels, each against the rest: a column of truths and one of scores each. */
export interface ScoredColumns {
  readonly rows: number
  readonly columns: number
  readonly isPositive: (row: number, column: number) => boolean
  readonly scores: ScoreRows
  readonly weights: ArrayLike<number> | undefined
}

/** Each class against the rest. */
export function oneVsRest({ codes, classes, scores, weights }: ScoredClasses): ScoredColumns {
  const isPositive = (row: number, column: number) => codes[row] === column
  return { rows: codes.length, columns: classes, isPositive, scores, weights }
}

/** Options where each row has a set of labels. */
export type LabelColumnOptions = Pick<ClassScoreOptions, 'labels' | 'sampleWeight'>

/**
 * Each label on its own. Of Sets the columns are those of `labels`, or of all labels found, sorted.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 */
export function labelColumns(
  truth: LabelRows | LabelSets,
  scores: ScoreRows,
  { labels: listed, sampleWeight: weights }: LabelColumnOptions,
): ScoredColumns {
  const rows = truth.length
  checkScored(truth, scores, weights)
  const labels = labelsOf({ truth }, truth[0] instanceof Set ? listed : undefined)
  const columns = labels.length
  checkTable('scores', scores, columns, 'one for each label')
  const cells = cellsOf(truth, labels)
  return { rows, columns, isPositive: (row, column) => cells[row * columns + column] === 1, scores, weights }
}

/**
 * A ranking metric of whatever is given: one score per row; one per class, each against the rest; or one per label of
 * sets of labels.
 *
 * @param classesAgainst how several classes are compared; default each against the rest, averaged
 */
export function rankingScore(
  metric: (rows: ScoredRows) => number,
  truth: RowLabels,
  scores: ArrayLike<number> | ScoreRows,
  options: RankingOptions,
  unnamed?: (labels: readonly Label[]) => Label,
  classesAgainst: (classes: ScoredClasses, average: ColumnAverage) => number | number[] = (
    classes,
    average,
  ) => averageColumns(metric, oneVsRest(classes), average),
): number | number[] {
  const { average = 'macro' } = options
  if (isMultilabel(truth))
    return averageColumns(metric, labelColumns(truth, scores as ScoreRows, options), average)
  const oneEach = truth as ArrayLike<Label>
  if (!isScoreRows(scores)) return metric(scoredRows(oneEach, scores, options, unnamed))
  return classesAgainst(scoredClasses(oneEach, scores, options), average)
}

export interface RankingOptions extends BinaryOptions, ClassScoreOptions {
  /** Of classes or sets of labels; default `macro`. */
  readonly average?: ColumnAverage
}

/** A metric of rankings: one number, or one per class or label where `average` is null. */
export interface RankingScore<O extends RankingOptions = RankingOptions> {
  (truth: ArrayLike<Label>, scores: ArrayLike<number>, options?: Omit<O, 'average'>): number
  (truth: RowLabels, scores: ScoreRows, options: O & { readonly average: null }): number[]
  (
    truth: RowLabels,
    scores: ScoreRows,
    options?: O & { readonly average?: Exclude<ColumnAverage, null> },
  ): number
}

/** A metric of each column made into what `average` asks for; NaN of one column makes a mean NaN. */
export function averageColumns(
  metric: (rows: ScoredRows) => number,
  table: ScoredColumns,
  average: ColumnAverage,
): number | number[] {
  const { rows, columns, isPositive, weights } = table
  const indices = (length: number) => Array.from({ length }, (_, index) => index)
  if (average === 'micro') {
    return metric(placesOf(table, rows * columns, (at) => [Math.floor(at / columns), at % columns]))
  }
  if (average === 'samples') {
    const unweighted = { ...table, weights: undefined }
    const ofRow = (row: number) => metric(placesOf(unweighted, columns, (column) => [row, column]))
    return meanOf(indices(rows).map(ofRow), weights)
  }
  const values = indices(columns).map((column) => metric(placesOf(table, rows, (row) => [row, column])))
  if (average === null) return values
  if (average === 'macro') return meanOf(values)
  const weightOf = (row: number, column: number) =>
    isPositive(row, column) ? (weights ? weights[row]! : 1) : 0
  const support = values.map((_, column) =>
    indices(rows).reduce((sum, row) => sum + weightOf(row, column), 0),
  )
  return meanOf(values, support)
}

/** Some cells of the table as rows of their own. */
function placesOf(
  { isPositive, scores, weights }: ScoredColumns,
  length: number,
  placeOf: (at: number) => readonly [row: number, column: number],
): ScoredRows {
  const positive = new Uint8Array(length)
  const ofCells = new Float64Array(length)
  const weightsOfCells = weights && new Float64Array(length)
  for (let at = 0; at < length; at++) {
    const [row, column] = placeOf(at)
    positive[at] = isPositive(row, column) ? 1 : 0
    ofCells[at] = scores[row]![column]!
    if (weightsOfCells) weightsOfCells[at] = weights[row]!
  }
  return { positive, scores: ofCells, weights: weightsOfCells }
}

/** A mean in which what has no weight does not count, even where it is NaN; 0 where nothing has any. */
export function meanOf(values: readonly number[], weights?: ArrayLike<number>): number {
  let sum = 0
  let total = 0
  values.forEach((value, at) => {
    const weight = weights ? weights[at]! : 1
    if (weight === 0) return
    sum += weight * value
    total += weight
  })
  return total === 0 ? 0 : sum / total
}
