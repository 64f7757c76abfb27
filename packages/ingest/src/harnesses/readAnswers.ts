import { badInput, counted, listed } from '../badInput.js'
import { splitOfRole } from '../columns/splits.js'
import type { Table } from '../columns/table.js'
import type { FormatName } from '../formats.js'
import type { FileReading } from '../reading.js'
import { type AnswerTables, answerTables } from './answerTables.js'
import type { AnswersRead, HarnessInput } from './harness.js'
import { modelsByRole } from './modelsByRole.js'

/** What a tool's file comes to: its tables, the answers that are in them, and what is told of it. */
export interface AnswersTaken extends Pick<AnswerTables, 'asGrades'> {
  readonly tables: readonly Table[]
  readonly answers: AnswersRead
  readonly reading: Pick<FileReading, 'format' | 'rows' | 'columns' | 'splits'>
  readonly notes: readonly string[]
}

/**
 * The answers of a tool's file as tables, by the model that gave them.
 *
 * @throws IngestError `EMPTY_FILE` without answers; `AMBIGUOUS_COLUMN`, `MISUSE` where it has to be said whose they are
 */
export function readAnswers(
  answers: AnswersRead,
  format: FormatName,
  { file, role, options }: Pick<HarnessInput, 'file' | 'role' | 'options'>,
): AnswersTaken {
  const { models, ofLabels = false } = answers
  if (models.every((model) => model.answers.length === 0)) {
    const remedy = 'The step that writes it may have failed.'
    throw badInput('EMPTY_FILE', { file, found: 'no rows', expected: 'at least one answer', remedy })
  }
  const byRole = modelsByRole(models, role, { file, pick: options.pick })
  const used = byRole.map(({ own }) => own)
  const all = used.flatMap((own) => own.answers)
  const rows = new Set(all.map(({ id }) => id)).size
  const { tables, asGrades, notes } = answerTables(byRole, { file, role, ofLabels, options })

  const told = [...answers.notes, ...notes]
  if (byRole.length > 1) {
    const [base, tuned] = used.map(({ model }) => model)
    told.push(`${file}: ${base} was taken as the base, ${tuned} as the tuned model.`)
  }
  const unused = models.filter((model) => !used.includes(model)).map(({ model }) => model)
  if (unused.length > 0) told.push(`${file}: not used: ${listed(unused)}.`)
  const missing = all.filter(({ grade }) => grade === null).length
  if (missing > 0) {
    const of = counted(all.length, 'answer')
    told.push(`${file}: ${missing} of ${of} without a grade: counted as missing, and so as wrong.`)
  }
  return {
    tables,
    asGrades,
    answers: { ...answers, models: used },
    reading: { format, rows, columns: tables[0]!.names, splits: { [splitOfRole(role)]: rows } },
    notes: told,
  }
}
