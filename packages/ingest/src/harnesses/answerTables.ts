import { badInput, listed } from '../badInput.js'
import { splitOfRole } from '../columns/splits.js'
import { type Table, tableBuilder } from '../columns/table.js'
import type { FileRole, ReadOptions } from '../reading.js'
import type { HarnessAnswer } from './harness.js'
import type { AnswersByRole } from './modelsByRole.js'
import { areFew, shortLabels } from './shortLabels.js'

/** The tables of a file, and how they may be read otherwise, where the files of one verdict have to agree. */
export interface AnswerTables {
  readonly tables: readonly Table[]
  readonly asGrades: (() => readonly Table[]) | null
  readonly notes: readonly string[]
}

/**
 * A tool's answers as tables: as labels where `task` asks for labels, or the tool judges by labels and they are few; else
 * as grades.
 *
 * @throws IngestError `MISUSE` where a task of labels is asked for and the answers are none; what `tableBuilder` throws
 */
export function answerTables(
  models: AnswersByRole,
  {
    file,
    role,
    ofLabels,
    options,
  }: {
    readonly file: string
    readonly role: FileRole
    readonly ofLabels: boolean
    readonly options: ReadOptions
  },
): AnswerTables {
  const { task } = options
  const build = (kind: 'grade' | 'label') =>
    models.map(({ role: own, own: { answers } }) =>
      tableOf(answers, kind, { file, role: own, split: role, options }),
    )
  if (task === 'graded') return { tables: build('grade'), asGrades: null, notes: [] }
  const labels = models.map(({ own }) => shortLabels(own.answers))
  const known = new Set(labels.flatMap((own) => own ?? []))
  if (task !== undefined) {
    if (task === 'multilabel' || labels.includes(null)) throw noLabels(task, file)
    return { tables: build('label'), asGrades: null, notes: [] }
  }
  const isFew = models.every(({ own }, at) => labels[at] != null && areFew(labels[at], own.answers))
  if (!isFew) return { tables: build('grade'), asGrades: null, notes: [] }
  if (ofLabels) return { tables: build('label'), asGrades: () => build('grade'), notes: [] }
  const kind = known.size === 2 ? 'binary' : 'multiclass'
  const note = `${file}: the answers are labels (${listed(known)}) and were read as grades; --task ${kind} judges them as labels.`
  return { tables: build('grade'), asGrades: null, notes: [note] }
}

interface TableOptions {
  readonly file: string
  readonly role: FileRole
  /** The role of the file, whose split the rows are in. */
  readonly split: FileRole
  readonly options: ReadOptions
}

const NEEDED: ReadonlySet<string> = new Set(['id', 'grade', 'label', 'pred'])

function cellsOf(kind: 'grade' | 'label'): readonly Cell[] {
  const graded: Cell = ['grade', ({ grade }) => grade]
  const label: Cell = ['label', ({ expected }) => expected]
  // What has no grade is no answer, whatever was picked.
  const pred: Cell = ['pred', ({ grade, picked }) => (grade === null ? null : picked)]
  return [
    ['id', ({ id }) => id],
    ...(kind === 'grade' ? [graded] : [label, pred]),
    ['text', ({ text }) => text],
    ['input_hash', ({ inputHash }) => inputHash],
    ['cluster', ({ cluster }) => cluster],
  ]
}

type Cell = readonly [name: string, cell: (answer: HarnessAnswer) => unknown]

function tableOf(
  answers: readonly HarnessAnswer[],
  kind: 'grade' | 'label',
  { file, role, split, options: { columns = {} } }: TableOptions,
): Table {
  const told = cellsOf(kind).filter(
    ([name, cell]) => NEEDED.has(name) || answers.some((answer) => cell(answer) != null),
  )
  // The rows of both models in one file are two tables, whose roles no longer say the split.
  const cells = role === split ? told : [...told, ['split', () => splitOfRole(split)] as const]
  const builder = tableBuilder(file, role, { columns })
  builder.columns(
    cells.map(([name]) => name),
    true,
  )
  for (const answer of answers)
    builder.row(
      cells.map(([, cell]) => cell(answer)),
      answer.line,
    )
  return builder.finish()
}

function noLabels(task: string, file: string) {
  const expected =
    task === 'multilabel'
      ? 'a set of labels for each row, and these have one answer each'
      : 'answers that are short labels, graded right exactly where they are the expected one'
  const remedy = 'Leave the task out: grades can be judged as they are.'
  return badInput(
    'MISUSE',
    { file, found: task, expected, remedy },
    `the task is given as ${task}, and these answers cannot be read so: expected ${expected}`,
  )
}
