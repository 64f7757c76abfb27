import type { Label } from '../evaluation/evaluation.js'
import { checkCount } from '../intervals/interval.js'
import { coderOf, tallyOfCodes } from './codedCounts.js'
import type { Tally, TallyKind } from './tally.js'

/** A row of `SELECT slice, truth, base, tuned, count(*) … GROUP BY`. All rows together are counted as slice `null`. */
export interface CountRow {
  /** `<column>=<value>`; `null`, the default, for all rows. */
  readonly slice?: string | null
  readonly truth: Label
  /** `null` where there is no answer. Not read without a base model. */
  readonly base?: Label | null
  readonly tuned: Label | null
  /** 0 or more; engines give `bigint` too. */
  readonly count: number | bigint
}

/**
 * The tally of rows that a query has counted. Counts of one place add up; an answer that is no label is wrong, `null`
 * is a missing one.
 *
 * @throws InputError UNKNOWN_LABEL where a truth is no label, NOT_FINITE, OUT_OF_RANGE, NOT_BINARY
 * @example
 * tallyFromCounts([{ truth: 'spam', base: 'ham', tuned: 'spam', count: 12n }],
 *   { task: 'binary', labels: ['ham', 'spam'], positive: 'spam', hasBase: true }).cells
 * // [{ slice: null, truth: 1, base: 0, tuned: 1, count: 12 }]
 */
export function tallyFromCounts(rows: readonly CountRow[], kind: TallyKind): Tally {
  const coder = coderOf(kind)
  const counts = rows.map(({ slice = null, truth, base = null, tuned, count: given }, row) => {
    const count = Number(given)
    checkCount(`the count of row ${row}`, count)
    return {
      slice,
      truth: coder.truth(truth, row),
      base: coder.answer(base),
      tuned: coder.answer(tuned),
      count,
    }
  })
  return tallyOfCodes(counts, kind)
}
