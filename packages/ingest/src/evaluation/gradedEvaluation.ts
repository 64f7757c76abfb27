import type { GradedColumns, GradedEvaluation, Split } from '@fitcheck/core/verdict'
import type { Answers, Frame } from './frame.js'
import { noPositiveClass } from './positiveClass.js'
import { rowColumns } from './rowColumns.js'

/**
 * The splits of a task whose answers are graded.
 *
 * @throws IngestError `MISUSE` where a positive class is given
 */
export function gradedEvaluation(
  frames: readonly Frame[],
  { positive }: { readonly positive?: string | undefined },
): GradedEvaluation {
  if (positive !== undefined) throw noPositiveClass(positive, 'grades have no classes')
  const splits: { [S in Split]?: GradedColumns } = {}
  for (const frame of frames) {
    splits[frame.split] = {
      ...rowColumns(frame),
      ...(frame.base && { base: graded(frame.base) }),
      tuned: graded(frame.tuned!),
    }
  }
  return { task: 'graded', splits: splits as GradedEvaluation['splits'] }
}

function graded({ predictions }: Answers): GradedColumns['tuned'] {
  return { scores: predictions as readonly (number | null)[] }
}
