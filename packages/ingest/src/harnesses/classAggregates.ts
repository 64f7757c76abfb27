import type { ClassAggregates } from '@fitcheck/core/verdict'
import { badInput, counted, listed, shown } from '../badInput.js'
import { inOrder, secondLabel } from '../evaluation/labels.js'
import { positiveClass } from '../evaluation/positiveClass.js'
import type { ReadOptions } from '../reading.js'
import type { ReportAggregates } from './modelAggregates.js'

/**
 * Counts of each class of both models, with the labels, the task and the positive class they make.
 *
 * @throws IngestError `MISUSE` for a task or positive class that do not fit, `BAD_VALUE` for one label only
 */
export function classAggregates(
  tuned: ReportAggregates,
  base: ReportAggregates | undefined,
  file: string,
  { task: asked, positive: given }: ReadOptions,
): ClassAggregates {
  const classes = [...tuned.classes, ...(base?.classes ?? [])]
  const names = [...new Set(classes.map(({ label }) => label))]
  const ofTruth = [...new Set(classes.filter(({ support }) => support > 0).map(({ label }) => label))]
  if (given !== undefined && !names.includes(given)) throw noSuchLabel(given, names, file)
  if (asked === 'multilabel' || asked === 'graded') throw otherTask(asked, file)
  const labels = (
    ofTruth.length === 1
      ? [...ofTruth, secondLabel(ofTruth[0]!, names, { positive: given, place: { file } })]
      : ofTruth
  ).sort(inOrder)
  if (given !== undefined && !labels.includes(given)) throw noSuchLabel(given, labels, file)
  if (asked === 'binary' && labels.length > 2) {
    const found = counted(labels.length, 'label')
    throw badInput(
      'MISUSE',
      { file, found, expected: '2 labels', remedy: 'Leave the task out.' },
      `the task is given as binary, and the report has ${found}: ${listed(labels)}`,
    )
  }
  const task = asked ?? (labels.length === 2 ? 'binary' : 'multiclass')
  const positive =
    task === 'binary'
      ? positiveClass(labels as [string, string], [], given)
      : given !== undefined && { positive: given, positiveFrom: 'given' }
  return {
    aggregates: 'classes',
    task,
    labels,
    ...positive,
    ...(base && { base: base.classes }),
    tuned: tuned.classes,
  }
}

function noSuchLabel(given: string, labels: readonly string[], file: string) {
  const expected = `one of the labels ${listed(labels)}`
  const remedy = 'Write it as it stands in the report.'
  const problem = `--positive ${given} is no label: expected ${expected}`
  return badInput('MISUSE', { file, found: shown(given), expected, remedy }, problem)
}

function otherTask(task: string, file: string) {
  const problem = `the task is given as ${task}, and the report is of rows with one label each`
  return badInput('MISUSE', { file, found: task, remedy: 'Leave the task out.' }, problem)
}
