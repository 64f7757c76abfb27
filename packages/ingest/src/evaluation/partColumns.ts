import type { Split } from '@fitcheck/core/verdict'
import { badInput, listed } from '../badInput.js'
import type { CellValues } from '../columns/cellValues.js'
import type { AnswerRole } from '../columns/columnName.js'
import type { Model } from '../columns/model.js'
import { type Column, columnOf, type Table } from '../columns/table.js'
import type { ColumnRole } from '../reading.js'
import { type Part, picked, rowCount } from './part.js'

type RoleIn<R extends ColumnRole> = (table: Table) => R

/** A role that is the same in every table. */
export function fixed<R extends ColumnRole>(role: R): RoleIn<R> {
  return () => role
}

/** The role that a model's answers have in a table: plain in a file given as that model's. */
export function answerRole<A extends AnswerRole>(model: Model, answer: A): RoleIn<A> {
  return (table) => (table.role === model ? answer : (`${model}_${answer}` as unknown as A))
}

/** A column that each row needs a value of: all parts have it, or none. */
export function needed<R extends ColumnRole>(
  parts: readonly Part[],
  roleIn: RoleIn<R>,
): CellValues[R][] | null {
  const columns = parts.map(({ table }) => columnOf(table, roleIn(table)))
  if (columns.every((column) => column === undefined)) return null
  const without = columns.indexOf(undefined)
  if (without >= 0) {
    const { table } = parts[without]!
    const other = parts[columns.findIndex((column) => column !== undefined)]!.table.file
    const role = roleIn(table)
    const problem = `no column for ${role}, and ${other} has one; found ${listed(table.names.map(({ name }) => name))}`
    const remedy = `Add it, or name it with --columns ${role}=NAME.`
    throw badInput('MISSING_COLUMN', { file: table.file, column: role, expected: role, remedy }, problem)
  }
  return joined(parts.map((part, index) => picked(columns[index]!.values, part.rows)))
}

/**
 * A column that each answered row of a part has a value of: blank in all rows is as good as absent, blank beside an
 * answer in some of them an error.
 */
export function allOrNone<R extends AnswerRole>(
  parts: readonly Part[],
  split: Split,
  roleIn: RoleIn<R>,
  predictionIn: RoleIn<'pred' | 'base_pred' | 'tuned_pred'> | null,
  notes: string[],
): CellValues[R][] | null {
  const given = parts.map((part) => {
    const column = columnOf(part.table, roleIn(part.table))
    if (column === undefined) return false
    const values = picked(column.values, part.rows)
    if (!values.some(isBlank)) return true
    if (!values.every(isBlank)) {
      const predictions = predictionIn && columnOf(part.table, predictionIn(part.table))?.values
      const answered = picked(predictions ?? [], part.rows)
      const blank = values.findIndex((value, row) => isBlank(value) && answered[row] !== null)
      if (blank < 0) return true
      throw blankScore(part, column, blank)
    }
    notes.push(`${part.table.file}: ${column.name} is blank in all ${split} rows and was read as not given.`)
    return false
  })
  if (!given.includes(true)) return null
  const without = given.indexOf(false)
  if (without < 0) return needed(parts, roleIn)
  const { table } = parts[without]!
  const role = roleIn(table)
  notes.push(`${table.file} has no ${role} in its ${split} rows: ${role} was not used there.`)
  return null
}

function isBlank(value: unknown): boolean {
  return value === null || Number.isNaN(value)
}

function blankScore(part: Part, column: Column, row: number) {
  const line = part.table.lines[part.rows?.[row] ?? row]!
  const details = { file: part.table.file, line, column: column.name, found: 'nothing' }
  const remedy = 'Fill it in, or leave the column blank in all rows.'
  return badInput('BAD_SCORE', {
    ...details,
    expected: 'a score beside each answer of the split, or beside none',
    remedy,
  })
}

/** A column whose value may be absent in any row. */
export function padded<R extends 'text' | 'input_hash'>(
  parts: readonly Part[],
  role: R,
): (string | null)[] | null {
  if (parts.every(({ table }) => columnOf(table, role) === undefined)) return null
  return joined(parts.map((part) => valuesOrNulls(part, columnOf(part.table, role))))
}

/** The slice columns by name; `null` where a part has no such column. */
export function slicesOf(parts: readonly Part[]): Record<string, readonly (string | null)[]> {
  const columns = parts.map(
    ({ table }) => table.columns.filter((column) => column.role === 'slice') as Column<'slice'>[],
  )
  const names = new Set(columns.flat().map(({ name }) => name))
  const valuesIn = (part: number, name: string) =>
    valuesOrNulls(
      parts[part]!,
      columns[part]!.find((column) => column.name === name),
    )
  return Object.fromEntries(
    [...names].map((name) => [name, joined(parts.map((_, part) => valuesIn(part, name)))]),
  )
}

function valuesOrNulls(
  part: Part,
  column: Column<'slice' | 'text' | 'input_hash'> | undefined,
): readonly (string | null)[] {
  return column ? picked(column.values, part.rows) : new Array<null>(rowCount(part)).fill(null)
}

/** Lists end to end; one alone as it is. */
export function joined<T>(lists: readonly (readonly T[])[]): T[] {
  return lists.length === 1 ? (lists[0] as T[]) : (lists.flat(1) as T[])
}
