import type { TrainingLog } from '@fitcheck/core/pitfalls'
import type { Evaluation } from '@fitcheck/core/verdict'
import { badInput } from './badInput.js'
import type { AnswerKind } from './columns/cellValues.js'
import { refuseUnknownRoles, refuseUnmatchedOverrides } from './columns/checkOverrides.js'
import { classEvaluation } from './evaluation/classEvaluation.js'
import type { ClassFrame, Frame } from './evaluation/frame.js'
import { framesOf } from './evaluation/framesOf.js'
import { gradedEvaluation } from './evaluation/gradedEvaluation.js'
import { type ClassOptions, unifyLabels } from './evaluation/labels.js'
import { multilabelEvaluation } from './evaluation/multilabelEvaluation.js'
import { answerKind, noteGrades, refuseUnknownTask } from './evaluation/tasks.js'
import { type FileRead, readFile } from './readFile.js'
import type { FileReading, Reading, ReadOptions, Source } from './reading.js'

/**
 * Reads predictions into an evaluation that `judge` of `@fitcheck/core` takes: CSV (comma, tab, semicolon), JSONL or a
 * JSON array of objects, recognised by content. Files are read one after the other in a single pass; nothing is held
 * but the columns that have a role.
 *
 * One file with both models' columns (role `all`), or one per model (`base`, `tuned`), joined on (split, id); `train`,
 * `validation` and `general` add those splits; `log` is what the trainer of the tuned model wrote down.
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
  const { columns = {}, onProgress } = options
  refuseUnknownTask(options.task)
  refuseUnknownRoles(columns)
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
  const tables = reads.flatMap(({ table }) => table ?? [])
  refuseUnmatchedOverrides(columns, tables)
  const notes = reads.flatMap((file) => file.notes)

  const trainingLog = logOf(reads)
  const kind = answerKind(tables)
  if (kind === 'grade' && options.task === undefined) noteGrades(tables, notes)
  const { frames, joins } = framesOf(tables, notes)
  const evaluation = {
    ...evaluationOf(kind, frames, notes, options),
    ...(options.trainComplete === undefined ? {} : { trainComplete: options.trainComplete }),
    ...(options.ids === undefined ? {} : { ids: options.ids }),
    ...(trainingLog && { trainingLog }),
    ...(Object.keys(joins).length === 0 ? {} : { joins }),
    hashes: hashesOf(reads.map(({ reading }) => reading)),
  }
  return { evaluation, files: reads.map(({ reading }) => reading), notes }
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
