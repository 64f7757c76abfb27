import type { ScoredRows } from '../metrics/scoredRows.js'
import { radixSort, type Sorted } from './radixSort.js'

/** The rows of each class, sorted by score: all that a ranking metric needs. `along` are the weights, if any. */
export interface Ranked {
  readonly positives: Sorted
  readonly negatives: Sorted
}

/**
 * Sorts the scores of each class apart: two sorts of keys alone are cheaper than one of keys with their rows. Rows of
 * weight 0 are left out. O(rows).
 */
export function rank({ positive, scores, weights }: ScoredRows): Ranked {
  let rows = 0
  let negatives = 0
  for (let row = 0; row < positive.length; row++) {
    if (weights && weights[row] === 0) continue
    rows++
    negatives += 1 - positive[row]!
  }
  const values = new Float64Array(rows)
  const along = weights && new Float64Array(rows)
  // Negatives first, by the next place of each class: a branch on the class would be mispredicted row after row.
  const next = Uint32Array.of(0, negatives)
  for (let row = 0; row < positive.length; row++) {
    if (weights && weights[row] === 0) continue
    const at = next[positive[row]!]!++
    values[at] = scores[row]!
    if (along) along[at] = weights[row]!
  }
  const sorted = (from: number, to: number) => radixSort(values.subarray(from, to), along?.subarray(from, to))
  return { positives: sorted(negatives, rows), negatives: sorted(0, negatives) }
}

/** How many rows, or their weight, summed from the highest score down as the curves do. */
export function totalOf({ values, along }: Sorted): number {
  return along ? along.reduceRight((sum, weight) => sum + weight, 0) : values.length
}

/** A place among thresholds: of the rows that score as high or higher, how many (or their weight) are of each class. */
export interface ThresholdWalk {
  threshold: number
  tp: number
  fp: number
  /** Rows of each class that score lower. */
  positivesLeft: number
  negativesLeft: number
}

/** Above every score, where nothing is called positive. */
export function aboveAll({ positives, negatives }: Ranked): ThresholdWalk {
  const left = { positivesLeft: positives.values.length, negativesLeft: negatives.values.length }
  return { threshold: Infinity, tp: 0, fp: 0, ...left }
}

/**
 * Goes on to the next distinct score below; false where there is none. One object is walked, because a callback for each
 * of millions of thresholds takes a boxed number for every argument.
 */
export function nextThreshold({ positives, negatives }: Ranked, walk: ThresholdWalk): boolean {
  let p = walk.positivesLeft - 1
  let n = walk.negativesLeft - 1
  if (p < 0 && n < 0) return false
  let { tp, fp } = walk
  const ofPositives = p >= 0 ? positives.values[p]! : -Infinity
  const ofNegatives = n >= 0 ? negatives.values[n]! : -Infinity
  const threshold = Math.max(ofPositives, ofNegatives)
  for (; p >= 0 && positives.values[p] === threshold; p--) tp += positives.along ? positives.along[p]! : 1
  for (; n >= 0 && negatives.values[n] === threshold; n--) fp += negatives.along ? negatives.along[n]! : 1
  walk.threshold = threshold
  walk.tp = tp
  walk.fp = fp
  walk.positivesLeft = p + 1
  walk.negativesLeft = n + 1
  return true
}
