import type { Evaluation, Label, ModelColumns, Split, SplitColumns } from '@fitcheck/core/verdict'
import { badInput, shown } from './badInput.js'
import { refuseUnknownRoles, refuseUnmatchedOverrides } from './columns/checkOverrides.js'
import type { Answers, Frame, Model } from './evaluation/frame.js'
import { framesOf } from './evaluation/framesOf.js'
import { classesOf, noteUnknownPredictions, unifyLabels } from './evaluation/labels.js'
import { positiveClass } from './evaluation/positiveClass.js'
import { probabilitiesByClass } from './evaluation/probabilities.js'
import { type FileRead, readFile } from './readFile.js'
import type { FileReading, Reading, ReadOptions, Source } from './reading.js'

/**
 * Reads predictions into an evaluation that `judge` of `@fitcheck/core` takes: CSV (comma, tab, semicolon), JSONL or a
 * JSON array of objects, recognised by content. Files are read one after the other in a single pass; nothing is held
 * but the columns that have a role.
 *
 * One file with both models' columns (role `all`), or one per model (`base`, `tuned`), joined on (split, id); `train`,
 * `validation` and `general` add those splits.
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
  refuseOtherTasks(options.task)
  refuseUnknownRoles(columns)
  const total = sources.every(({ size }) => size !== undefined)
    ? sources.reduce((sum, { size }) => sum + size!, 0)
    : null
  let read = 0
  const reads: FileRead[] = []
  for (const source of sources) {
    reads.push(
      await readFile(source, columns, (count) => {
        read += count
        onProgress?.(read, total)
      }),
    )
  }
  const tables = reads.flatMap(({ table }) => table ?? [])
  refuseUnmatchedOverrides(columns, tables)
  const notes = reads.flatMap((file) => file.notes)

  const { frames: mixed, joins } = framesOf(tables, notes)
  const frames = unifyLabels(mixed, notes)
  const { labels, task } = classesOf(frames, options)
  noteUnknownPredictions(frames, labels, notes)
  const positive =
    task === 'binary'
      ? positiveClass(labels as readonly [Label, Label], frames, options.positive)
      : givenPositive(labels, options.positive)

  const splits: { [S in Split]?: SplitColumns } = {}
  for (const frame of frames) splits[frame.split] = splitColumns(frame, labels)
  const evaluation: Evaluation = {
    task,
    splits: splits as Evaluation['splits'],
    labels,
    ...positive,
    ...(options.trainComplete === undefined ? {} : { trainComplete: options.trainComplete }),
    ...(options.ids === undefined ? {} : { ids: options.ids }),
    ...(Object.keys(joins).length === 0 ? {} : { joins }),
    hashes: hashesOf(reads.map(({ reading }) => reading)),
  }
  return { evaluation, files: reads.map(({ reading }) => reading), notes }
}

function splitColumns(frame: Frame, labels: readonly Label[]): SplitColumns {
  const model = (answers: Answers, name: Model): ModelColumns => ({
    predictions: answers.predictions,
    ...(answers.scores && { scores: Float64Array.from(answers.scores) }),
    ...(answers.probabilities && {
      probabilities: probabilitiesByClass(answers.probabilities, labels, frame, `${name}_probs`),
    }),
  })
  return {
    ...(frame.ids && { ids: frame.ids }),
    truth: frame.truth!,
    ...(frame.base && { base: model(frame.base, 'base') }),
    tuned: model(frame.tuned!, 'tuned'),
    ...(Object.keys(frame.slices).length > 0 && { slices: frame.slices }),
    ...(frame.clusters && { clusters: frame.clusters }),
    ...(frame.weights && { weights: frame.weights }),
    ...(frame.texts && { texts: frame.texts }),
    ...(frame.inputHashes && { inputHashes: frame.inputHashes }),
  }
}

function givenPositive(labels: readonly Label[], given: string | undefined) {
  const positive = labels.find((label) => String(label) === given)
  return positive === undefined ? {} : { positive, positiveFrom: 'given' }
}

/** By name; where two files share one, the role tells them apart. */
function hashesOf(files: readonly FileReading[]): Record<string, string> {
  const hashes = new Map<string, string>()
  for (const { name, role, sha256 } of files)
    hashes.set(hashes.has(name) ? `${name} (${role})` : name, sha256)
  return Object.fromEntries(hashes)
}

function refuseOtherTasks(task: string | undefined): void {
  if (task === undefined || task === 'binary' || task === 'multiclass') return
  const expected = 'binary or multiclass'
  const remedy = 'Other kinds of task are not supported by this version.'
  throw badInput(
    'UNSUPPORTED_TASK',
    { found: task, expected, remedy },
    `task ${shown(task)}, expected ${expected}`,
  )
}
