import type { TrainingLog } from '@fitcheck/core/pitfalls'
import type {
  Aggregates,
  ClassAggregates,
  ClassMargins,
  GradedAggregates,
  ValueAggregates,
  Values,
} from '@fitcheck/core/verdict'
import { badInput, counted, listed, shown } from '../badInput.js'
import { inOrder } from '../evaluation/labels.js'
import { positiveClass } from '../evaluation/positiveClass.js'
import type { FileRole, ReadOptions } from '../reading.js'

/** What one file says of one model without rows. */
export type ModelAggregates = ReportAggregates | GradesAggregates | ValuesAggregates

/** Counts of each class: rows have one label each, and every row is counted. */
export interface ReportAggregates {
  readonly kind: 'report'
  readonly classes: readonly (ClassMargins & { readonly label: string })[]
}

/** How many answers of a task are right. */
export interface GradesAggregates {
  readonly kind: 'grades'
  /** What was asked and what grades it, as the tool names them: `gsm8k`, `exact_match`. */
  readonly task: string
  readonly metric: string
  readonly right: number
  readonly rows: number
}

/** Values without counts. */
export interface ValuesAggregates {
  readonly kind: 'values'
  readonly task: ValueAggregates['task']
  readonly values: Values
  /** Why nothing can be judged by them, and what to give: a whole sentence. */
  readonly reason: string
}

/** Aggregates, and the file they stand in. */
export interface FileAggregates {
  readonly file: string
  readonly role: FileRole
  readonly aggregates: ModelAggregates
}

/** What is known beside the aggregates themselves. */
export interface AggregatesContext {
  readonly hashes: Readonly<Record<string, string>>
  readonly trainingLog: TrainingLog | null
  readonly options: ReadOptions
}

/**
 * What core judges, from the files given: `base` is the base's, `tuned` (or a file alone) the tuned model's.
 *
 * @throws IngestError `MISUSE` for a file in another role, a second one in the same, columns, and a task or positive
 * class that do not fit; for two files that are not of one kind
 */
export function aggregatesOf(
  files: readonly FileAggregates[],
  { hashes, trainingLog, options }: AggregatesContext,
): Aggregates {
  const { base, tuned } = byRole(files)
  if (options.columns && Object.keys(options.columns).length > 0)
    throw badInput(
      'MISUSE',
      { file: tuned.file, found: listed(Object.keys(options.columns)), remedy: 'Leave --columns out.' },
      'columns are named, and a file of aggregates has none',
    )
  const known = { hashes, ...(trainingLog && { trainingLog }) }
  const { aggregates } = tuned
  switch (aggregates.kind) {
    case 'report': {
      const before = base && sameKind(base, tuned, 'report')
      return { ...classAggregates(aggregates, before, tuned.file, options), ...known }
    }
    case 'grades': {
      const before = base && sameKind(base, tuned, 'grades')
      refuseClasses(options, tuned.file, 'answers that are right or wrong')
      return { ...gradedAggregates(aggregates, before, { base, tuned }), ...known }
    }
    case 'values': {
      const before = base && sameKind(base, tuned, 'values')
      return { ...valueAggregates(aggregates, before, options), ...known }
    }
  }
}

function byRole(files: readonly FileAggregates[]) {
  const other = files.find(({ role }) => role !== 'all' && role !== 'tuned' && role !== 'base')
  if (other !== undefined) {
    const { file, role } = other
    const remedy = 'Give the rows of that split, of both models.'
    throw badInput(
      'MISUSE',
      { file, found: role, expected: 'base or tuned', remedy },
      `given as ${role}, and it is of aggregates: without rows only the test split can be judged`,
    )
  }
  const bases = files.filter(({ role }) => role === 'base')
  const tuneds = files.filter(({ role }) => role !== 'base')
  for (const [first, second] of [bases, tuneds]) {
    if (second === undefined) continue
    const remedy = 'Give one file of each model: --base BASE TUNED.'
    throw badInput(
      'MISUSE',
      { file: second.file, found: 'a second file of aggregates', expected: 'one of each model', remedy },
      `a second file of aggregates, beside ${first!.file}`,
    )
  }
  const [tuned] = tuneds
  if (tuned !== undefined) return { base: bases[0], tuned }
  const remedy = "Give the tuned model's file too, or this one without --base."
  throw badInput(
    'MISUSE',
    { file: bases[0]!.file, found: 'the base alone', expected: 'the tuned model', remedy },
    'is of the base model, and nothing is of the tuned one',
  )
}

const CALLED: Readonly<Record<ModelAggregates['kind'], string>> = {
  report: 'counts of classes',
  grades: 'answers that are right or wrong',
  values: 'values without counts',
}

/** The base's aggregates, of the kind that the tuned model's are. */
function sameKind<K extends ModelAggregates['kind']>(
  base: FileAggregates,
  tuned: FileAggregates,
  kind: K,
): Extract<ModelAggregates, { kind: K }> {
  const { aggregates } = base
  if (aggregates.kind === kind) return aggregates as Extract<ModelAggregates, { kind: K }>
  const found = CALLED[aggregates.kind]
  const remedy = 'Both models have to be measured the same way.'
  throw badInput(
    'MISUSE',
    { file: base.file, found, expected: CALLED[kind], remedy },
    `holds ${found}, and ${tuned.file} ${CALLED[kind]}`,
  )
}

function classAggregates(
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
    ofTruth.length === 1 ? [...ofTruth, secondLabel(ofTruth[0]!, names, given, file)] : ofTruth
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

/** Where the truth has one class only: the other that was said, if the positive class given tells which. */
function secondLabel(
  only: string,
  names: readonly string[],
  given: string | undefined,
  file: string,
): string {
  const others = names.filter((name) => name !== only)
  if (given !== undefined && given !== only) return given
  if (given === only && others.length === 1) return others[0]!
  const remedy =
    others.length === 1
      ? `If the test set is right as it is, name the positive class: --positive ${others[0]}.`
      : 'Without rows of another class nothing can be said about telling them apart.'
  const problem = `every row has the label ${shown(only)}, expected at least two labels`
  throw badInput('BAD_VALUE', { file, found: shown(only), expected: 'at least two labels', remedy }, problem)
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

function gradedAggregates(
  tuned: GradesAggregates,
  base: GradesAggregates | undefined,
  files: { readonly base: FileAggregates | undefined; readonly tuned: FileAggregates },
): GradedAggregates {
  for (const what of ['task', 'metric'] as const) {
    if (!base || base[what] === tuned[what]) continue
    const remedy = `Both models have to answer the same: give two files of one ${what}.`
    throw badInput(
      'MISUSE',
      { file: files.tuned.file, found: tuned[what], expected: base[what], remedy },
      `is of the ${what} ${tuned[what]}, and ${files.base!.file} of the ${what} ${base[what]}`,
    )
  }
  return {
    aggregates: 'grades',
    task: 'graded',
    ...(base && { base: { k: base.right, n: base.rows } }),
    tuned: { k: tuned.right, n: tuned.rows },
  }
}

function valueAggregates(
  tuned: ValuesAggregates,
  base: ValuesAggregates | undefined,
  { task }: ReadOptions,
): ValueAggregates {
  return {
    aggregates: 'values',
    task: task ?? tuned.task,
    ...(base && { base: base.values }),
    tuned: tuned.values,
    reason: tuned.reason,
  }
}

function refuseClasses({ task, positive }: ReadOptions, file: string, are: string): void {
  if (task !== undefined && task !== 'graded')
    throw badInput(
      'MISUSE',
      { file, found: task, expected: 'graded', remedy: 'Leave the task out.' },
      `the task is given as ${task}, and these are ${are}`,
    )
  if (positive !== undefined)
    throw badInput(
      'MISUSE',
      { file, found: positive, expected: 'no positive class', remedy: 'Leave it out.' },
      `--positive ${positive}: this task has no positive class, for these are ${are}`,
    )
}
