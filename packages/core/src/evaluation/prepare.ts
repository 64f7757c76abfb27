import type { Policy } from '../verdict/policy.js'
import type {
  ClassEvaluation,
  Evaluation,
  GradedEvaluation,
  MultilabelEvaluation,
  RowCount,
} from './evaluation.js'
import { prepareClasses } from './prepareClasses.js'
import type {
  Answers,
  ClassPrepared,
  GradedPrepared,
  MultilabelPrepared,
  Prepared,
  SplitRows,
} from './prepared.js'
import { prepareGraded } from './prepareGraded.js'
import { prepareMultilabel } from './prepareMultilabel.js'
import { countOf } from './sameInput.js'

export interface PrepareOptions {
  /** What the policy says of near-duplicates of train rows. */
  readonly leakage?: Policy['leakage']
}

/**
 * Checks an evaluation and encodes it once: labels to codes, and for each split the rows that are judged, which are
 * those neither leaked from train nor a repeat of an earlier row. Time and memory O(rows).
 * @throws InputError `EMPTY_INPUT`, `LENGTH_MISMATCH`, `DUPLICATE_ID`, `NOT_BINARY`, `UNKNOWN_LABEL`,
 * `SCORE_OUT_OF_RANGE`, `NOT_FINITE`, `OUT_OF_RANGE`, with split, column and row.
 * @example
 * const test = { truth: ['spam', 'ham'], tuned: { predictions: ['ham', 'ham'] } }
 * const evaluation = { task: 'binary', positive: 'spam', splits: { 'domain-test': test } }
 * const policy = parsePolicy({ extends: 'spam' })
 * const input = { evaluation, prepared: prepare(evaluation, policy), policy, claims: [] }
 * oneAnswer(input).map(({ code }) => code) // ['one-answer']
 */
export function prepare(evaluation: ClassEvaluation, options?: PrepareOptions): ClassPrepared
export function prepare(evaluation: MultilabelEvaluation, options?: PrepareOptions): MultilabelPrepared
export function prepare(evaluation: GradedEvaluation, options?: PrepareOptions): GradedPrepared
export function prepare(evaluation: Evaluation, options?: PrepareOptions): Prepared
export function prepare(evaluation: Evaluation, { leakage }: PrepareOptions = {}): Prepared {
  if (evaluation.task === 'multilabel') return prepareMultilabel(evaluation, leakage)
  if (evaluation.task === 'graded') return prepareGraded(evaluation, leakage)
  return prepareClasses(evaluation, leakage)
}

/** Rows of one model that carry a code such as `INVALID` or `MISSING`. */
export function rowsWithCode(split: SplitRows, model: Answers, code: number): RowCount {
  const rows: number[] = []
  for (let row = 0; row < split.rows; row++) if (model.codes[row] === code) rows.push(row)
  return countOf(rows, split.idOf)
}
