import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { checkScored } from '../metrics/checkColumns.js'
import { checkTable, type ScoredClasses, type ScoreRows } from '../metrics/scoredClasses.js'
import type { ScoredRows } from '../metrics/scoredRows.js'

/** Which labels a row has: 1 or 0 for each. */
export type LabelRows = ArrayLike<ArrayLike<number>>

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

/** Whether each row has a set of labels, rather than one. */
export function isLabelRows(truth: ArrayLike<Label> | LabelRows): truth is LabelRows {
  return typeof truth[0] === 'object'
}

/** Each class against the rest. */
export function oneVsRest({ codes, classes, scores, weights }: ScoredClasses): ScoredColumns {
  const isPositive = (row: number, column: number) => codes[row] === column
  return { rows: codes.length, columns: classes, isPositive, scores, weights }
}

/**
 * Each label on its own.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY
 */
export function labelColumns(
  truth: LabelRows,
  scores: ScoreRows,
  weights: ArrayLike<number> | undefined,
): ScoredColumns {
  const rows = truth.length
  checkScored(truth, scores, weights)
  const columns = truth[0]!.length
  checkTable('truth', truth, columns)
  checkTable('scores', scores, columns)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const label = truth[row]![column]!
      if (label !== 0 && label !== 1) refuse('NOT_BINARY', `truth[${row}]`, label, '0 or 1', column)
    }
  }
  return { rows, columns, isPositive: (row, column) => truth[row]![column] === 1, scores, weights }
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
    return metric(cellsOf(table, rows * columns, (at) => [Math.floor(at / columns), at % columns]))
  }
  if (average === 'samples') {
    const unweighted = { ...table, weights: undefined }
    const ofRow = (row: number) => metric(cellsOf(unweighted, columns, (column) => [row, column]))
    return meanOf(indices(rows).map(ofRow), weights)
  }
  const values = indices(columns).map((column) => metric(cellsOf(table, rows, (row) => [row, column])))
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
function cellsOf(
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
