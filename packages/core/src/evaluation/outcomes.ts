import type { PairedCells } from '../comparison/pairedCells.js'
import type { AnsweredSplit, Answers } from './prepared.js'

/** k of n: hits among members. */
export interface Share {
  readonly k: number
  readonly n: number
}

/** Rows of `rows` that `isMember`, and those among them that `isHit`. O(rows). */
export function shareOf(
  rows: Int32Array,
  isMember: (row: number) => boolean,
  isHit: (row: number) => boolean,
): Share {
  let k = 0
  let n = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    if (!isMember(row)) continue
    n++
    if (isHit(row)) k++
  }
  return { k, n }
}

/** A prediction outside the label set, or none, is never right. */
export function isRight(split: AnsweredSplit, model: Answers, row: number): boolean {
  return model.codes[row] === split.truth[row]
}

/** Which of the two models are right on a row. */
export interface BothRight {
  readonly base: (row: number) => boolean
  readonly tuned: (row: number) => boolean
}

/**
 * The paired 2x2 table of right and wrong on some rows, or their weights. O(rows).
 * @param rows Row indices, such as `split.clean` or the positives among them.
 */
export function pairedTable(
  rows: Int32Array,
  right: BothRight,
  weights: Float64Array | null = null,
): PairedCells {
  const table = { bothRight: 0, tunedOnly: 0, baseOnly: 0, bothWrong: 0 }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const tuned = right.tuned(row)
    const cell = right.base(row) ? (tuned ? 'bothRight' : 'baseOnly') : tuned ? 'tunedOnly' : 'bothWrong'
    table[cell] += weights ? weights[row]! : 1
  }
  return table
}

/** `isRight` of both models of a split. */
export function bothRightOf(split: AnsweredSplit, base: Answers): BothRight {
  return {
    base: (row) => isRight(split, base, row),
    tuned: (row) => isRight(split, split.tuned, row),
  }
}

/** The paired 2x2 table of right and wrong on rows of one split. O(rows). */
export function pairedOutcomes(split: AnsweredSplit, base: Answers, rows: Int32Array): PairedCells {
  return pairedTable(rows, bothRightOf(split, base))
}

/**
 * The cell (truth, base, tuned) of a row for one class against the rest, `truth * 4 + base * 2 + tuned`, 1 meaning the
 * class. An answer outside the label set, or none, is not the class.
 */
export function jointCellOf(split: AnsweredSplit, base: Answers, positive: number, row: number): number {
  const truth = split.truth[row] === positive ? 4 : 0
  const baseSays = base.codes[row] === positive ? 2 : 0
  const tunedSays = split.tuned.codes[row] === positive ? 1 : 0
  return truth + baseSays + tunedSays
}

/** Counts over the eight cells (truth, base, tuned) of one class against the rest. */
export function jointCellsOf(
  split: AnsweredSplit,
  base: Answers,
  positive: number,
  rows: Int32Array,
): Float64Array {
  const cells = new Float64Array(8)
  for (let at = 0; at < rows.length; at++) cells[jointCellOf(split, base, positive, rows[at]!)]!++
  return cells
}
