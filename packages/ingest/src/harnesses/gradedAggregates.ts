import type { GradedAggregates } from '@fitcheck/core/verdict'
import { badInput } from '../badInput.js'
import type { ReadOptions } from '../reading.js'
import type { GradesAggregates } from './modelAggregates.js'

/**
 * How many answers of each model are right.
 *
 * @throws IngestError `MISUSE` where the two are of different tasks or metrics, and for a task or positive class given
 */
export function gradedAggregates(
  tuned: GradesAggregates,
  base: GradesAggregates | undefined,
  files: { readonly base: string | undefined; readonly tuned: string },
  options: ReadOptions,
): GradedAggregates {
  refuseClasses(options, files.tuned)
  for (const what of ['task', 'metric'] as const) {
    if (!base || base[what] === tuned[what]) continue
    const remedy = `Both models have to answer the same: give two files of one ${what}.`
    throw badInput(
      'MISUSE',
      { file: files.tuned, found: tuned[what], expected: base[what], remedy },
      `is of the ${what} ${tuned[what]}, and ${files.base} of the ${what} ${base[what]}`,
    )
  }
  return {
    aggregates: 'grades',
    task: 'graded',
    ...(base && { base: { k: base.right, n: base.rows } }),
    tuned: { k: tuned.right, n: tuned.rows },
  }
}

function refuseClasses({ task, positive }: ReadOptions, file: string): void {
  if (task !== undefined && task !== 'graded')
    throw badInput(
      'MISUSE',
      { file, found: task, expected: 'graded', remedy: 'Leave the task out.' },
      `the task is given as ${task}, and these are answers that are right or wrong`,
    )
  if (positive !== undefined)
    throw badInput(
      'MISUSE',
      { file, found: positive, expected: 'no positive class', remedy: 'Leave it out.' },
      `--positive ${positive}: this task has no positive class, for these are answers that are right or wrong`,
    )
}
