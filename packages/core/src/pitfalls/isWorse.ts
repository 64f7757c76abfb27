import type { Split } from '../evaluation/evaluation.js'
import { isRight } from '../evaluation/outcomes.js'
import type { Prepared } from '../evaluation/prepared.js'

/** Whether a row of a split is answered worse by the tuned model than by its base, in a task of any kind. */
export function isWorse(prepared: Prepared, name: Split): (row: number) => boolean {
  if (prepared.task === 'graded') {
    const split = prepared.splits[name]
    return (row) =>
      split !== undefined && split.base !== null && split.tuned.scores[row]! < split.base.scores[row]!
  }
  const split = prepared.splits[name]
  return (row) =>
    split !== undefined &&
    split.base !== null &&
    isRight(split, split.base, row) &&
    !isRight(split, split.tuned, row)
}
