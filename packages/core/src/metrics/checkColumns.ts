import { InputError } from '../errors/inputError.js'
import { refuse } from '../errors/refuse.js'

/** Throws LENGTH_MISMATCH unless `column` has as many rows as another, by default the truth. */
export function checkLength(
  argument: string,
  column: ArrayLike<unknown>,
  rows: number,
  other = 'truth',
): void {
  if (column.length === rows) return
  const message = `${argument} has ${column.length} rows, ${other} has ${rows}; expected as many`
  throw new InputError('LENGTH_MISMATCH', message, {
    argument,
    row: Math.min(column.length, rows),
    found: column.length,
    expected: `${rows} rows`,
  })
}

/** Throws EMPTY_INPUT where there is no row. */
export function checkSomeRows(rows: number): void {
  if (rows > 0) return
  const details = { argument: 'truth', expected: 'at least one row' }
  throw new InputError('EMPTY_INPUT', 'truth has no rows; expected at least one', details)
}

/** Throws NOT_FINITE at the first NaN or infinity. */
export function checkFinite(argument: string, column: ArrayLike<number>): void {
  for (let row = 0; row < column.length; row++) {
    if (!Number.isFinite(column[row])) refuse('NOT_FINITE', argument, column[row], 'a finite number', row)
  }
}

/** Throws unless the weights are finite and one per row. */
export function checkWeights(weights: ArrayLike<number>, rows: number): void {
  checkLength('sampleWeight', weights, rows)
  checkFinite('sampleWeight', weights)
}

/** Throws unless there are rows, each with a score (or a row of them) and, where there are weights, a finite one. */
export function checkScored(
  truth: ArrayLike<unknown>,
  scores: ArrayLike<unknown>,
  weights: ArrayLike<number> | undefined,
): void {
  checkSomeRows(truth.length)
  checkLength('scores', scores, truth.length)
  if (weights) checkWeights(weights, truth.length)
}
