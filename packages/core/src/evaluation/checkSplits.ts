import { InputError } from '../errors/inputError.js'
import { refuse } from '../errors/refuse.js'
import { checkLength } from '../metrics/checkColumns.js'
import type { Split, Splits } from './evaluation.js'
import { firstRepeat } from './firstRepeat.js'
import { type AnyColumns, rowsIn } from './rowsIn.js'
import { splitsGiven } from './splitOrder.js'

/**
 * Throws unless every split has rows, all its columns are of one length, its ids unique, and its weights finite and not
 * below 0 (one at least above). What stands in the answers is checked by task.
 *
 * @throws InputError `EMPTY_INPUT`, `LENGTH_MISMATCH`, `DUPLICATE_ID`, `NOT_FINITE`, `OUT_OF_RANGE`
 */
export function checkSplits(splits: Splits<AnyColumns>): void {
  for (const { split, columns } of splitsGiven(splits)) {
    checkLengths(split, columns)
    checkIds(split, columns.ids)
    checkWeights(`splits.${split}.weights`, columns.weights)
  }
}

function checkLengths(split: Split, columns: AnyColumns): void {
  const { ids, base, tuned, slices, clusters, weights, texts, inputHashes } = columns
  const [first, rows] =
    'truth' in columns ? ['truth', columns.truth.length] : ['tuned.scores', rowsIn(columns)]
  if (rows === 0)
    throw new InputError('EMPTY_INPUT', `${split} has no rows. Leave the split out, or give it rows`, {
      argument: `splits.${split}`,
      expected: 'at least one row',
    })
  const given: Readonly<Record<string, ArrayLike<unknown> | undefined>> = {
    ids,
    ...under('base', base),
    ...under('tuned', tuned),
    clusters,
    weights,
    texts,
    inputHashes,
    ...under('slices', slices),
  }
  for (const [name, column] of Object.entries(given)) {
    if (column) checkLength(`splits.${split}.${name}`, column, rows, first)
  }
}

/** Columns by their path. */
function under(name: string, columns: object | undefined): Record<string, ArrayLike<unknown>> {
  return Object.fromEntries(
    Object.entries(columns ?? {}).map(([column, values]) => [`${name}.${column}`, values]),
  )
}

function checkIds(split: Split, ids: readonly string[] | undefined): void {
  const repeat = ids && firstRepeat(ids)
  if (!repeat) return
  const { row, earlier } = repeat
  const id = ids[row]!
  throw new InputError(
    'DUPLICATE_ID',
    `${split}: id '${id}' of row ${row} stands in row ${earlier} too. Expected each id once in a split`,
    { argument: `splits.${split}.ids`, row, found: id, expected: 'unique ids' },
  )
}

function checkWeights(argument: string, weights: ArrayLike<number> | undefined): void {
  if (!weights) return
  let some = false
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!
    if (!Number.isFinite(weight)) refuse('NOT_FINITE', argument, weight, 'a finite number', row)
    if (weight < 0) refuse('OUT_OF_RANGE', argument, weight, 'a weight of 0 or more', row)
    some ||= weight > 0
  }
  if (!some) refuse('OUT_OF_RANGE', argument, 'all 0', 'at least one weight above 0')
}
