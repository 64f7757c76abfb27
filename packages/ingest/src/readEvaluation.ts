import type { TrainingLog } from '@fitcheck/core/pitfalls'
import { type Evaluation, nearestName } from '@fitcheck/core/verdict'
import { badInput } from './badInput.js'
import type { AnswerKind } from './columns/cellValues.js'
import { refuseUnknownRoles, refuseUnmatchedOverrides } from './columns/checkOverrides.js'
import type { Table } from './columns/table.js'
import { classEvaluation } from './evaluation/classEvaluation.js'
import type { ClassFrame, Frame } from './evaluation/frame.js'
import { framesOf } from './evaluation/framesOf.js'
import { gradedEvaluation } from './evaluation/gradedEvaluation.js'
import { type ClassOptions, unifyLabels } from './evaluation/labels.js'
import { multilabelEvaluation } from './evaluation/multilabelEvaluation.js'
import { answerKind, noteGrades, refuseUnknownTask } from './evaluation/tasks.js'
import { FORMATS } from './formats.js'
import { aggregatesOf } from './harnesses/aggregates.js'
import { type GivenAnswers, refuseOtherData } from './harnesses/refuseOtherData.js'
import { type FileRead, readFile } from './readFile.js'
import type { AggregatesReading, FileReading, Reading, ReadOptions, Source } from './reading.js'

/**
 * Reads predictions into an evaluation that `judge` of `@fitcheck/core` takes: CSV (comma, tab, semicolon), JSONL or a
 * JSON array of objects, recognised by content. Files are read one after the other in a single pass; nothing is held
 * but the columns that have a role.
 *
 * One file with both models' columns (role `all`), or one per model (`base`, `tuned`), joined on (split, id); `train`,
 * `validation` and `general` add those splits; `log` is what the trainer of the tuned model wrote down. What evaluation
 * tools write is recognised too (`FORMATS`): each answer with its grade, and labels where the answers are some.
 *
 * @throws IngestError for a file or an option that cannot be used; its message says where, and what to do
 * @example
 * const { evaluation, files, notes } = await readEvaluation([await openSource('all', 'predictions.csv')])
 * files[0].columns // [{ name: 'id', role: 'id' }, { name: 'gold', role: 'label' }, …]
 */
export async function readEvaluation(
  sources: readonly Source[],
  options: ReadOptions = {},
): Promise<Reading> {
  const reading = await readEvidence(sources, options)
  if ('evaluation' in reading) return reading
  const [file] = reading.files
  const details = { file: file!.name, found: 'values without rows', expected: 'predictions, row by row' }
  throw badInput('MISUSE', { ...details, remedy: 'Give the rows that the values were made from.' })
}

/**
 * Reads what `readEvaluation` reads, or files that hold values of each model without rows (aggregates), which can be
 * judged as far as they go.
 *
 * @throws IngestError also for rows and aggregates in one
 */
export async function readEvidence(
  sources: readonly Source[],
  options: ReadOptions = {},
): Promise<Reading | AggregatesReading> {
  const { columns = {}, onProgress } = options
  refuseUnknownTask(options.task)
  refuseUnknownRoles(columns)
  refuseUnknownFormat(options.as)
  const total = sources.every(({ size }) => size !== undefined)
    ? sources.reduce((sum, { size }) => sum + size!, 0)
    : null
  let read = 0
  const reads: FileRead[] = []
  for (const source of sources) {
    reads.push(
      await readFile(source, options, (count) => {
        read += count
        onProgress?.(read, total)
      }),
    )
  }
  const files = reads.map(({ reading }) => reading)
  const notes = reads.flatMap((file) => file.notes)
  const hashes = hashesOf(files)
  const aggregates = reads.flatMap(({ aggregates, reading: { name: file, role } }) =>
    aggregates === null ? [] : [{ file, role, aggregates }],
  )
  if (aggregates.length > 0) {
    refuseRowsBeside(aggregates[0]!.file, reads)
    return {
      aggregates: aggregatesOf(aggregates, { hashes, trainingLog: logOf(reads), options }),
      files,
      notes,
    }
  }

  const tables = agreed(reads)
  refuseUnmatchedOverrides(columns, tables)
  refuseOtherData(answersGiven(reads))
  const trainingLog = logOf(reads)
  const kind = answerKind(tables)
  if (kind === 'grade' && options.task === undefined)
    noteGrades(
      reads.filter(({ answers }) => answers === null).flatMap((file) => file.tables),
      notes,
    )
  const { frames, joins } = framesOf(tables, notes)
  const evaluation = {
    ...evaluationOf(kind, frames, notes, options),
    ...(options.trainComplete === undefined ? {} : { trainComplete: options.trainComplete }),
    ...(options.ids === undefined ? {} : { ids: options.ids }),
    ...(trainingLog && { trainingLog }),
    ...(Object.keys(joins).length === 0 ? {} : { joins }),
    hashes,
  }
  return { evaluation, files, notes }
}

/** The tables of all files; what can be labels or grades is grades where another file has those. */
function agreed(reads: readonly FileRead[]): readonly Table[] {
  const tables = reads.flatMap((file) => file.tables)
  if (!tables.some(({ kind }) => kind === 'grade')) return tables
  return reads.flatMap((file) => file.asGrades?.() ?? file.tables)
}

function answersGiven(reads: readonly FileRead[]): readonly GivenAnswers[] {
  return reads.flatMap(({ answers, reading: { name: file, role, format } }) =>
    answers === null ? [] : [{ file, role, format, read: answers }],
  )
}

function refuseRowsBeside(file: string, reads: readonly FileRead[]): void {
  const other = reads.find(({ aggregates, log }) => aggregates === null && log === null)
  if (other === undefined) return
  const { name } = other.reading
  const details = { file, found: 'values without rows', expected: `rows, as in ${name}` }
  const remedy = 'Give rows of both models, or values of both.'
  throw badInput('MISUSE', { ...details, remedy }, `holds values without rows, and ${name} does not`)
}

/** @throws IngestError `MISUSE` */
function refuseUnknownFormat(as: string | undefined): void {
  if (as === undefined || FORMATS.some((format) => format === as)) return
  const expected = `one of ${FORMATS.join(', ')}`
  const nearest = nearestName(as, FORMATS)
  const remedy =
    nearest === undefined
      ? 'Leave it out: files are recognised by their content.'
      : `Did you mean ${nearest}?`
  throw badInput(
    'MISUSE',
    { found: as, expected, remedy },
    `--as ${as}: no such format, expected ${expected}`,
  )
}

function evaluationOf(
  kind: AnswerKind,
  frames: readonly Frame[],
  notes: string[],
  options: ReadOptions,
): Evaluation {
  const { positive } = options
  if (kind === 'grade') return gradedEvaluation(frames, { positive })
  const unified = unifyLabels(frames, notes)
  if (kind === 'labels') return multilabelEvaluation(unified, notes, { positive })
  // The kind says that a cell was read as one label, a score as a number, and that no other task was asked for.
  const task = options.task as ClassOptions['task']
  return classEvaluation(unified as readonly ClassFrame[], notes, { task, positive })
}

/** @throws IngestError `MISUSE` where there is more than one */
function logOf(reads: readonly FileRead[]): TrainingLog | null {
  const [first, second] = reads.filter(({ log }) => log !== null)
  if (second === undefined) return first?.log ?? null
  const file = second.reading.name
  const remedy = 'Give the log of the run whose model is judged.'
  const details = { file, found: 'two training logs', expected: 'one', remedy }
  throw badInput('MISUSE', details, `a second training log, beside ${first!.reading.name}`)
}

/** By name; where two files share one, the role tells them apart. */
function hashesOf(files: readonly FileReading[]): Record<string, string> {
  const hashes = new Map<string, string>()
  for (const { name, role, sha256 } of files)
    hashes.set(hashes.has(name) ? `${name} (${role})` : name, sha256)
  return Object.fromEntries(hashes)
}
