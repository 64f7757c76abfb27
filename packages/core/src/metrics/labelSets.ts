import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { checkLabel } from '../labels/checkLabel.js'
import { compareLabels } from '../labels/compareLabels.js'
import { checkLength, checkSomeRows, checkWeights } from './checkColumns.js'

/** Which labels a row has: 1 or 0 for each, in columns. */
export type LabelRows = ArrayLike<ArrayLike<number>>

/** Which labels a row has, by name. */
export type LabelSets = ArrayLike<ReadonlySet<Label>>

/** One label for each row; or, multilabel, any number of them. */
export type RowLabels = ArrayLike<Label> | LabelRows | LabelSets

/** Which of some labels each row has, in truth and as predicted: what multilabel metrics are counted from. */
export interface LabelTable {
  /** Those of the columns: the ones listed, or all. */
  readonly labels: readonly Label[]
  readonly rows: number
  /** 1 where the row has the label, row after row. */
  readonly truth: Uint8Array
  readonly predicted: Uint8Array
}

/** Whether rows have sets of labels, rather than one label each. */
export function isMultilabel(column: RowLabels): column is LabelRows | LabelSets {
  return typeof column[0] === 'object'
}

/**
 * Checks two columns of sets of labels and lays them out as one table.
 *
 * @param listed the labels to keep, in this order; default all: of sets those found, sorted, of 0 and 1 the columns,
 * which are called 0 to k − 1
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 */
export function labelTable(
  truth: RowLabels,
  predicted: RowLabels,
  sampleWeight?: ArrayLike<number>,
  listed?: readonly Label[],
): LabelTable {
  checkSomeRows(truth.length)
  checkLength('predicted', predicted, truth.length)
  if (sampleWeight) checkWeights(sampleWeight, truth.length)
  const columns = { truth, predicted }
  const labels = labelsOf(columns, listed)
  return {
    labels,
    rows: truth.length,
    truth: cellsOf(truth, labels),
    predicted: cellsOf(predicted, labels),
  }
}

/** The labels of the columns of a table: those listed, or all that there are. */
export function labelsOf(
  columns: Readonly<Record<string, RowLabels>>,
  listed?: readonly Label[],
): readonly Label[] {
  const first = Object.values(columns)[0]![0] as ReadonlySet<Label> | ArrayLike<number>
  const isSets = first instanceof Set
  const width = isSets ? 0 : (first as ArrayLike<number>).length
  const found = new Set<Label>()
  let type: string | undefined
  for (const [argument, column] of Object.entries(columns)) {
    for (let row = 0; row < column.length; row++) {
      const ofRow = column[row]!
      if (!isSets) {
        checkIndicators(argument, row, ofRow as ArrayLike<number>, width)
        continue
      }
      if (!(ofRow instanceof Set))
        refuse('UNKNOWN_LABEL', argument, ofRow, 'a Set of labels, as in the first row', row)
      for (const label of ofRow) {
        type ??= typeof label
        checkLabel(label, type, argument, row)
        found.add(label)
      }
    }
  }
  if (isSets) return listed ? [...new Set(listed)] : [...found].sort(compareLabels)
  const all = Array.from({ length: width }, (_, column) => column)
  listed?.forEach((label, row) => {
    if (!all.includes(label as number))
      refuse('UNKNOWN_LABEL', 'labels', label, `a column, 0 to ${all.length - 1}`, row)
  })
  return listed ? [...new Set(listed)] : all
}

function checkIndicators(argument: string, row: number, ofRow: ArrayLike<number>, columns: number): void {
  const where = `${argument}[${row}]`
  if (typeof ofRow !== 'object' || ofRow instanceof Set)
    refuse('UNKNOWN_LABEL', argument, ofRow, 'a 0 or 1 for each label, as in the first row', row)
  for (let column = 0; column < ofRow.length; column++) {
    const value = ofRow[column]
    if (value !== 0 && value !== 1) refuse('NOT_BINARY', where, value, '0 or 1, or a Set of labels', column)
  }
  if (ofRow.length !== columns)
    refuse('LENGTH_MISMATCH', `${where}.length`, ofRow.length, `${columns}, as in the first row`)
}

/** 1 where a row has a label, row after row, of a column already checked. */
export function cellsOf(column: RowLabels, labels: readonly Label[]): Uint8Array {
  const cells = new Uint8Array(column.length * labels.length)
  for (let row = 0, at = 0; row < column.length; row++) {
    const ofRow = column[row] as ReadonlySet<Label> | ArrayLike<number>
    for (const label of labels) {
      cells[at++] =
        ofRow instanceof Set ? Number(ofRow.has(label)) : (ofRow as ArrayLike<number>)[label as number]!
    }
  }
  return cells
}
