import type { GradedColumns, MultilabelColumns, SplitColumns } from './evaluation.js'

/** The columns of a split of any task. */
export type AnyColumns = SplitColumns | MultilabelColumns | GradedColumns

/** How many rows a split has: as many as the tuned model has answers. */
export function rowsIn({ tuned }: AnyColumns): number {
  return 'predictions' in tuned ? tuned.predictions.length : tuned.scores.length
}
