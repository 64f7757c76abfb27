import type { Evaluation } from '@fitcheck/core/verdict'
import { badInput, listed, shown } from '../badInput.js'
import type { AnswerKind } from '../columns/cellValues.js'
import type { Table } from '../columns/table.js'

/** Every task that can be judged. */
export const TASKS: readonly Evaluation['task'][] = ['binary', 'multiclass', 'multilabel', 'graded']

/** @throws IngestError `UNSUPPORTED_TASK` */
export function refuseUnknownTask(task: string | undefined): void {
  if (task === undefined || TASKS.some((known) => known === task)) return
  const expected = `one of ${listed(TASKS)}`
  throw badInput('UNSUPPORTED_TASK', { found: task, expected }, `task ${shown(task)}, expected ${expected}`)
}

const SAYS: { readonly [K in AnswerKind]: string } = {
  label: 'one label per row',
  labels: 'a list of labels per row',
  grade: 'a grade per row and no label',
}

/**
 * How all of the files say what was answered.
 *
 * @throws IngestError `BAD_VALUE` where they say it differently
 */
export function answerKind(tables: readonly Table[]): AnswerKind {
  const [first] = tables
  const other = tables.find(({ kind }) => kind !== first!.kind)
  if (first === undefined || other === undefined) return first?.kind ?? 'label'
  const found = SAYS[other.kind]
  const expected = `${SAYS[first.kind]}, as in ${first.file}`
  const remedy =
    'All files are of one task: name it with --task, and give each file the same kind of columns.'
  throw badInput('BAD_VALUE', { file: other.file, found, expected, remedy })
}

/** Notes on grades that nobody asked for: what they were told by. */
export function noteGrades(tables: readonly Table[], notes: string[]): void {
  for (const { file, names } of tables) {
    const grades = names.filter(({ role }) => role?.endsWith('score')).map(({ name }) => name)
    notes.push(
      `${file} has no label and no prediction: ${listed(grades)} ${grades.length === 1 ? 'was' : 'were'} read as grades of the answers, 1 being right.`,
    )
  }
}
