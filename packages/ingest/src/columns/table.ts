import type { Split } from '@fitcheck/core/verdict'
import { badInput, listed } from '../badInput.js'
import type { RowHandler } from '../parse/rowHandler.js'
import type { ColumnRole, FileRole, ReadOptions } from '../reading.js'
import { assignRoles } from './assignRoles.js'
import { CellError } from './cellError.js'
import { readersOf } from './cells.js'
import type { AnswerKind, CellValues } from './cellValues.js'
import { gradesAnswers } from './gradedColumns.js'
import { ownModel } from './model.js'
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
  readonly kind: AnswerKind
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
  { columns: overrides = {}, task }: Pick<ReadOptions, 'columns' | 'task'>,
): RowHandler & { readonly finish: () => Table } {
  const lines: number[] = []
  const columns = new Map<number, Column>()
  const texts = new Map<string, string>()
  let names: readonly string[] = []
  let roles: readonly (ColumnRole | null)[] = []
  let kind: AnswerKind = task === 'graded' ? 'grade' : task === 'multilabel' ? 'labels' : 'label'

  // Labels and slices repeat: one string for all rows that say the same.
  const interned = (value: unknown): unknown => {
    if (typeof value !== 'string') return value
    const known = texts.get(value)
    if (known === undefined) texts.set(value, value)
    return known ?? value
  }

  const take = (column: Column, cell: unknown, line: number) => {
    const isBlank = cell === undefined || (typeof cell === 'string' && cell.trim() === '')
    // The text of nothing is a set of no labels; elsewhere it is no answer.
    const isEmptySet = isBlank && cell !== undefined && kind === 'labels' && SETS.has(column.role)
    const given = isBlank && !isEmptySet ? null : cell
    try {
      if (given === null && column.role === 'id') {
        throw new CellError({ code: 'BAD_VALUE', found: 'nothing', expected: 'an id' })
      }
      const value = readersOf[kind][column.role](given)
      ;(column.values as unknown[]).push(UNIQUE.has(column.role) ? value : interned(value))
    } catch (error) {
      if (!(error instanceof CellError)) throw error
      throw badInput(error.problem.code, { file, line, column: column.name, ...error.problem })
    }
  }

  const hasSet = (cells: readonly unknown[]) =>
    [...columns].some(([index, column]) => SETS.has(column.role) && Array.isArray(cells[index]))

  const requireColumns = () => refuseMissing({ file, role, kind, names, roles, overrides })

  return {
    columns: (found, complete) => {
      names = found
      if (task === undefined && kind !== 'labels')
        kind = gradesAnswers(names, role, overrides) ? 'grade' : 'label'
      roles = assignRoles(names, role, overrides, file, { graded: kind === 'grade' })
      if (complete) requireColumns()
      roles.forEach((columnRole, index) => {
        if (columns.get(index)?.role !== columnRole) columns.delete(index)
        if (columnRole === null || columns.has(index)) return
        const column: Column = { role: columnRole, name: names[index]!, values: [] }
        columns.set(index, column)
        for (const line of lines) take(column, undefined, line)
      })
    },
    row: (cells, line) => {
      if (lines.length === 0 && task === undefined && hasSet(cells)) kind = 'labels'
      lines.push(line)
      for (const [index, column] of columns) take(column, cells[index], line)
    },
    finish: () => {
      requireColumns()
      const named = names.map((name, index) => ({ name, role: roles[index] ?? null }))
      return { file, role, kind, lines, names: named, columns: [...columns.values()] }
    },
  }
}

/** Roles whose values differ from row to row. */
const UNIQUE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['id', 'text', 'input_hash'])

/** Roles that a set of labels can stand in. */
const SETS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['label', 'pred', 'base_pred', 'tuned_pred'])

interface FileColumns {
  readonly file: string
  readonly role: FileRole
  readonly kind: AnswerKind
  readonly names: readonly string[]
  readonly roles: readonly (ColumnRole | null)[]
  readonly overrides: NonNullable<ReadOptions['columns']>
}

function refuseMissing({ file, role: fileRole, kind, names, roles, overrides }: FileColumns): void {
  const answer = kind === 'grade' ? 'score' : 'pred'
  const own = ownModel(fileRole) !== null
  // Of two files that are joined, one may leave the truth to the other; a grade needs none.
  const needed = own ? [answer] : kind === 'grade' ? ['tuned_score'] : ['label', 'tuned_pred']
  const required = needed as readonly ColumnRole[]
  const role = required.find((wanted) => !roles.includes(wanted))
  if (role === undefined) return
  const found = listed(names)
  const wanted = overrides[role] ?? overrides[`${fileRole}_${role}` as ColumnRole]
  const expected = kind === 'grade' ? 'how right each answer was' : MEANING[role]!
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
