import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { encodeLabels } from '../labels/encodeLabels.js'
import { checkFinite, checkScored } from './checkColumns.js'
import type { MetricOptions } from './confusion.js'

/** One score per class (or label) in each row. */
export type ScoreRows = ArrayLike<ArrayLike<number>>

export interface ClassScoreOptions extends MetricOptions {
  /** The classes in the order of the columns; default those of the truth, sorted. */
  readonly labels?: readonly Label[]
}

/** Rows of any number of classes with a score for each, checked. */
export interface ScoredClasses {
  /** The column of each row's truth. */
  readonly codes: Int32Array
  readonly classes: number
  readonly scores: ScoreRows
  readonly weights: ArrayLike<number> | undefined
}

/** Whether there is a row of scores for each row of truth, rather than one score. */
export function isScoreRows(scores: ArrayLike<number> | ScoreRows): scores is ScoreRows {
  return typeof scores[0] === 'object'
}

/**
 * Checks a column of truths and the scores of each class, and encodes the truth as column numbers.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, UNKNOWN_LABEL
 */
export function scoredClasses(
  truth: ArrayLike<Label>,
  scores: ScoreRows,
  options: ClassScoreOptions,
): ScoredClasses {
  const weights = options.sampleWeight
  checkScored(truth, scores, weights)
  const { labels, codes } = encodeLabels({ truth }, options.labels)
  const classes = scores[0]!.length
  checkTable('scores', scores, classes)
  if (labels.length !== classes) {
    const expected = `${labels.length}, one for each label (${labels.slice(0, 5).join(', ')}); name others, in order, as \`labels\``
    refuse('LENGTH_MISMATCH', 'scores[0].length', classes, expected)
  }
  return { codes: codes[0]!, classes, scores, weights }
}

/** Throws unless every row has `columns` finite numbers. */
export function checkTable(
  argument: string,
  table: ScoreRows,
  columns: number,
  why = 'as in the first row',
): void {
  for (let row = 0; row < table.length; row++) {
    const found = table[row]!
    checkFinite(`${argument}[${row}]`, found)
    if (found.length !== columns)
      refuse('LENGTH_MISMATCH', `${argument}[${row}].length`, found.length, `${columns}, ${why}`)
  }
}
