import type { Label, Split } from '@fitcheck/core/verdict'
import { badInput, listed } from '../badInput.js'
import { ownModel } from '../columns/assignRoles.js'
import type { Answer, AnswerKind, CellValues, Probabilities, Score } from '../columns/cells.js'
import type { AnswerRole } from '../columns/columnName.js'
import { type Column, columnOf, splitsOf, type Table } from '../columns/table.js'
import type { ColumnRole } from '../reading.js'

export type Model = 'base' | 'tuned'
export const MODELS: readonly Model[] = ['base', 'tuned']

/** What one model said in the rows of a frame; where answers are graded, the grades stand as predictions. */
export interface Answers<A = Answer, S = Score> {
  readonly predictions: readonly (A | null)[]
  readonly scores: readonly S[] | null
  readonly probabilities: readonly Probabilities[] | null
}

/** The rows of one split from one or several files, as columns of one length. */
export interface Frame<A = Answer, S = Score> {
  readonly split: Split
  readonly kind: AnswerKind
  /** The files that rows came from; `fileOf` and `lines` say where each row stands. */
  readonly files: readonly string[]
  readonly fileOf: readonly number[]
  readonly lines: readonly number[]
  readonly ids: readonly string[] | null
  readonly truth: readonly A[] | null
  readonly base: Answers<A, S> | null
  readonly tuned: Answers<A, S> | null
  readonly slices: Readonly<Record<string, readonly (string | null)[]>>
  readonly clusters: readonly string[] | null
  readonly weights: readonly number[] | null
  readonly texts: readonly (string | null)[] | null
  readonly inputHashes: readonly (string | null)[] | null
}

/** A frame whose rows have one label each. */
export type ClassFrame = Frame<Label, number>

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

/**
 * Lays the parts of one split end to end.
 *
 * @throws IngestError `DUPLICATE_ID`; `MISSING_COLUMN` where only some of the parts have a column that each row needs;
 *   `BAD_SCORE` where only some rows of a part have a score
 */
export function frameOf(split: Split, parts: readonly Part[], notes: string[]): Frame {
  const files = parts.map(({ table }) => table.file)
  const { kind } = parts[0]!.table
  const models = new Set(parts.flatMap(({ table }) => modelsOf(table)))
  const answers = (model: Model): Answers | null => {
    if (!models.has(model)) return null
    if (kind === 'grade') {
      const grades = needed(parts, answerRole(model, 'score')) as (number | null)[] | null
      return { predictions: grades ?? [], scores: null, probabilities: null }
    }
    const prediction = answerRole(model, 'pred')
    return {
      predictions: needed(parts, prediction) ?? [],
      scores: allOrNone(parts, split, answerRole(model, 'score'), prediction, notes),
      probabilities: allOrNone(parts, split, answerRole(model, 'probs'), null, notes) as
        | Probabilities[]
        | null,
    }
  }
  const frame: Frame = {
    split,
    kind,
    files,
    fileOf: joined(parts.map((part, index) => new Array<number>(rowCount(part)).fill(index))),
    lines: joined(parts.map((part) => picked(part.table.lines, part.rows))),
    ids: needed(parts, fixed('id')),
    truth: needed(parts, fixed('label')),
    base: answers('base'),
    tuned: answers('tuned'),
    slices: slicesOf(parts),
    clusters: needed(parts, fixed('cluster')),
    weights: needed(parts, fixed('weight')),
    texts: padded(parts, 'text'),
    inputHashes: padded(parts, 'input_hash'),
  }
  refuseDuplicates(frame, parts)
  return frame
}

/** Where a row of a frame stands. */
export function placeOf(frame: Frame, row: number): { readonly file: string; readonly line: number } {
  return { file: frame.files[frame.fileOf[row]!]!, line: frame.lines[row]! }
}

type RoleIn<R extends ColumnRole> = (table: Table) => R

function fixed<R extends ColumnRole>(role: R): RoleIn<R> {
  return () => role
}

/** The role that a model's answers have in a table: plain in a file given as that model's. */
function answerRole<A extends AnswerRole>(model: Model, answer: A): RoleIn<A> {
  return (table) => (table.role === model ? answer : (`${model}_${answer}` as unknown as A))
}

function rowCount({ table, rows }: Part): number {
  return rows?.length ?? table.lines.length
}

function picked<T>(values: readonly T[], rows: readonly number[] | null): readonly T[] {
  return rows === null ? values : rows.map((row) => values[row]!)
}

/** A column that each row needs a value of: all parts have it, or none. */
function needed<R extends ColumnRole>(parts: readonly Part[], roleIn: RoleIn<R>): CellValues[R][] | null {
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
function allOrNone<R extends AnswerRole>(
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
function padded<R extends 'text' | 'input_hash'>(parts: readonly Part[], role: R): (string | null)[] | null {
  if (parts.every(({ table }) => columnOf(table, role) === undefined)) return null
  return joined(parts.map((part) => valuesOrNulls(part, columnOf(part.table, role))))
}

function slicesOf(parts: readonly Part[]): Record<string, readonly (string | null)[]> {
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

function joined<T>(lists: readonly (readonly T[])[]): T[] {
  return lists.length === 1 ? (lists[0] as T[]) : (lists.flat(1) as T[])
}

function refuseDuplicates(frame: Frame, parts: readonly Part[]): void {
  const { ids } = frame
  if (ids === null || new Set(ids).size === ids.length) return
  const first = new Map<string, number>()
  ids.forEach((id, row) => {
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, row)
      return
    }
    const { file, line } = placeOf(frame, row)
    const before = placeOf(frame, earlier)
    const there = before.file === file ? `line ${before.line}` : `${before.file} line ${before.line}`
    const problem = `id ${JSON.stringify(id)} stands in ${there} too (split ${frame.split})`
    const remedy =
      'Keep one of the rows, or give each an id of its own (and the same cluster, if they belong together).'
    const column = columnOf(parts[frame.fileOf[row]!]!.table, 'id')!.name
    const details = { file, line, column, found: id, expected: 'each id once in a split', remedy }
    throw badInput('DUPLICATE_ID', details, problem)
  })
}
