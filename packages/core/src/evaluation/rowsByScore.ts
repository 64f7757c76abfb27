import { radixSort } from '../curves/radixSort.js'
import { MISSING, type PreparedModel, type SplitRows } from './prepared.js'

/** Rows that a model answered, in ascending order of its scores. */
export interface RowsByScore {
  readonly scores: Float64Array
  readonly rows: Int32Array
}

const sorted = new WeakMap<PreparedModel, RowsByScore>()

/**
 * The judged rows of a split that a model with scores answered, by score, or some of them. All of them are sorted once
 * for all who ask: a sort costs more than what claims and detectors then do with it. O(rows).
 */
export function rowsByScore(split: SplitRows, model: PreparedModel, rows = split.clean): RowsByScore {
  if (rows !== split.clean) return sortedByScore(model, rows)
  const known = sorted.get(model)
  if (known) return known
  const made = sortedByScore(model, split.clean)
  sorted.set(model, made)
  return made
}

function sortedByScore({ codes, scores }: PreparedModel, rows: Int32Array): RowsByScore {
  const values = new Float64Array(rows.length)
  const along = new Float64Array(rows.length)
  let answered = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    if (codes[row] === MISSING) continue
    values[answered] = scores![row]!
    along[answered++] = row
  }
  const byScore = radixSort(values.subarray(0, answered), along.subarray(0, answered))
  return { scores: byScore.values, rows: Int32Array.from(byScore.along!) }
}
