import type { TrainingLog } from '@fitcheck/core/pitfalls'
import type { Aggregates, ValueAggregates } from '@fitcheck/core/verdict'
import { badInput, listed } from '../badInput.js'
import type { FileRole, ReadOptions } from '../reading.js'
import { classAggregates } from './classAggregates.js'
import { gradedAggregates } from './gradedAggregates.js'
import type { ModelAggregates, ValuesAggregates } from './modelAggregates.js'

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
      const names = { base: base?.file, tuned: tuned.file }
      return { ...gradedAggregates(aggregates, before, names, options), ...known }
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
