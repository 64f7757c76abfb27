import type { Label } from '@fitcheck/core/verdict'
import { badInput, counted, listed } from '../badInput.js'
import { isList, type Probabilities } from '../columns/cellValues.js'
import { type ClassFrame, placeOf } from './frame.js'

/**
 * Class probabilities in the order of `labels`: arrays stand in that order already, objects are by label.
 *
 * @throws IngestError `BAD_SCORE` where a row has not exactly one probability per class
 */
export function probabilitiesByClass(
  rows: readonly Probabilities[],
  labels: readonly Label[],
  frame: ClassFrame,
  column: string,
): readonly (readonly number[])[] {
  const keys = labels.map(String)
  return rows.map((row, index) => {
    const found = isList(row)
      ? counted(row.length, 'probability').replace(/ys$/, 'ies')
      : listed(Object.keys(row))
    const values = isList(row) ? row : keys.map((key) => (Object.hasOwn(row, key) ? row[key]! : Number.NaN))
    const size = isList(row) ? row.length : Object.keys(row).length
    if (size === labels.length && !values.some(Number.isNaN)) return values
    const expected = `one for each of ${listed(labels)}, in this order or by label`
    throw badInput('BAD_SCORE', { ...placeOf(frame, index), column, found, expected })
  })
}
