import type { PreparedModel, SplitRows } from '../evaluation/prepared.js'
import { type RowsByScore, rowsByScore } from '../evaluation/rowsByScore.js'

/** The judged rows whose answer can be read, in ascending order of the model's scores. O(rows). */
export function readableByScore(split: SplitRows, model: PreparedModel): RowsByScore {
  const all = rowsByScore(split, model)
  const { codes } = model
  let unreadable = 0
  for (let at = 0; at < all.rows.length; at++) if (codes[all.rows[at]!]! < 0) unreadable++
  return unreadable === 0 ? all : rowsThat(all, (row) => codes[row]! >= 0)
}

/** Those of rows by score that a test holds for. */
export function rowsThat(of: RowsByScore, test: (row: number) => boolean): RowsByScore {
  const scores = new Float64Array(of.rows.length)
  const rows = new Int32Array(of.rows.length)
  let kept = 0
  for (let at = 0; at < rows.length; at++) {
    const row = of.rows[at]!
    if (!test(row)) continue
    scores[kept] = of.scores[at]!
    rows[kept++] = row
  }
  return { scores: scores.subarray(0, kept), rows: rows.subarray(0, kept) }
}
