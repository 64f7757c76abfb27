import type { Split } from '@fitcheck/core/verdict'
import { badInput, listed } from '../badInput.js'
import type { RowHandler } from '../parse/rowHandler.js'
import type { ColumnRole, FileRole, ReadOptions } from '../reading.js'
import { assignRoles, ownModel } from './assignRoles.js'
import { CellError, type CellValues, readCell } from './cells.js'
import { splitOfRole } from './splits.js'

/** One used column of a file, one value per row. */
export interface Column<R extends ColumnRole = ColumnRole> {
  readonly role: R
  readonly name: string
  readonly values: CellValues[R][]
}

/** The rows of one file, as columns. */
export interface Table {
  readonly file: string
  readonly role: FileRole
  /** Line of each row in the file. */
  readonly lines: readonly number[]
  /** Every column of the file, and the role it was given. */
  readonly names: readonly { readonly name: string; readonly role: ColumnRole | null }[]
  readonly columns: readonly Column[]
}

/** The column of that role, if the file has one. Of `slice`, the first. */
export function columnOf<R extends ColumnRole>(table: Table, role: R): Column<R> | undefined {
  return table.columns.find((column) => column.role === role) as Column<R> | undefined
}

/** The split of each row. */
export function splitsOf(table: Table): readonly Split[] | Split {
  return columnOf(table, 'split')?.values ?? splitOfRole(table.role)
}

/**
 * Takes the rows of one file into columns, each cell read by its column's role; columns without a role are dropped as
 * they come.
 *
 * @throws IngestError where a column is ambiguous or missing, or a cell cannot be read
 */
export function tableBuilder(
  file: string,
  role: FileRole,
  overrides: NonNullable<ReadOptions['columns']>,
): RowHandler & { readonly finish: () => Table } {
  const lines: number[] = []
  const columns = new Map<number, Column>()
  const texts = new Map<string, string>()
  let names: readonly string[] = []
  let roles: readonly (ColumnRole | null)[] = []

  // Labels and slices repeat: one string for all rows that say the same.
  const interned = (value: unknown): unknown => {
    if (typeof value !== 'string') return value
    const known = texts.get(value)
    if (known === undefined) texts.set(value, value)
    return known ?? value
  }

  const take = (column: Column, cell: unknown, line: number) => {
    const given = cell === undefined || (typeof cell === 'string' && cell.trim() === '') ? null : cell
    try {
      if (given === null && column.role === 'id') {
        throw new CellError({ code: 'BAD_VALUE', found: 'nothing', expected: 'an id' })
      }
      const value = readCell[column.role](given)
      ;(column.values as unknown[]).push(UNIQUE.has(column.role) ? value : interned(value))
    } catch (error) {
      if (!(error instanceof CellError)) throw error
      throw badInput(error.problem.code, { file, line, column: column.name, ...error.problem })
    }
  }

  return {
    columns: (found, complete) => {
      names = found
      roles = assignRoles(names, role, overrides, file)
      if (complete) requireColumns(file, role, names, roles, overrides)
      roles.forEach((columnRole, index) => {
        if (columns.get(index)?.role !== columnRole) columns.delete(index)
        if (columnRole === null || columns.has(index)) return
        const column: Column = { role: columnRole, name: names[index]!, values: [] }
        columns.set(index, column)
        for (const line of lines) take(column, undefined, line)
      })
    },
    row: (cells, line) => {
      lines.push(line)
      for (const [index, column] of columns) take(column, cells[index], line)
    },
    finish: () => {
      requireColumns(file, role, names, roles, overrides)
      const named = names.map((name, index) => ({ name, role: roles[index] ?? null }))
      return { file, role, lines, names: named, columns: [...columns.values()] }
    },
  }
}

/** Roles whose values differ from row to row. */
const UNIQUE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['id', 'text', 'input_hash'])

function requireColumns(
  file: string,
  fileRole: FileRole,
  names: readonly string[],
  roles: readonly (ColumnRole | null)[],
  overrides: NonNullable<ReadOptions['columns']>,
): void {
  // Of two files that are joined, one may leave the truth to the other.
  const required: readonly ColumnRole[] = ownModel(fileRole) !== null ? ['pred'] : ['label', 'tuned_pred']
  const role = required.find((wanted) => !roles.includes(wanted))
  if (role === undefined) return
  const found = listed(names)
  const wanted = overrides[role] ?? overrides[`${fileRole}_${role}` as ColumnRole]
  const expected = MEANING[role]!
  const called = wanted === undefined ? '' : `, and none called ${listed([wanted].flat())}`
  const problem = `no column for ${role} (${expected})${called}; found ${found}`
  const remedy = `Name it with --columns ${role}=NAME; a CSV file's first line names its columns.`
  throw badInput('MISSING_COLUMN', { file, column: role, found, expected, remedy }, problem)
}

const MEANING: { readonly [R in ColumnRole]?: string } = {
  label: 'the truth',
  pred: 'what the model said',
  tuned_pred: 'what the tuned model said',
}
