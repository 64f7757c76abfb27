import type { Split } from '@fitcheck/core/verdict'
import { type Model, ownModel } from '../columns/model.js'
import { columnOf, splitsOf, type Table } from '../columns/table.js'

/** The rows of one table that are in one split. */
export interface Part {
  readonly table: Table
  /** Row indices; `null`: all. */
  readonly rows: readonly number[] | null
}

/** The rows of each split that a table has, in the table's order. */
export function partsOf(table: Table): Map<Split, Part> {
  const splits = splitsOf(table)
  if (typeof splits === 'string') return new Map([[splits, { table, rows: null }]])
  const rows = new Map<Split, number[]>()
  splits.forEach((split, row) => {
    const known = rows.get(split)
    if (known === undefined) rows.set(split, [row])
    else known.push(row)
  })
  return new Map([...rows].map(([split, indices]) => [split, { table, rows: indices }]))
}

/** The models that a table's columns are of. */
export function modelsOf(table: Table): readonly Model[] {
  const own = ownModel(table.role)
  if (own !== null) return [own]
  const ofBase = table.kind === 'grade' ? 'base_score' : 'base_pred'
  return columnOf(table, ofBase) === undefined ? ['tuned'] : ['base', 'tuned']
}

/** How many rows a part has. */
export function rowCount({ table, rows }: Part): number {
  return rows?.length ?? table.lines.length
}

/** The values that the rows of a part have. */
export function picked<T>(values: readonly T[], rows: readonly number[] | null): readonly T[] {
  return rows === null ? values : rows.map((row) => values[row]!)
}
