import type { Label } from '../evaluation/evaluation.js'
import type { BinaryOptions } from '../metrics/binaryCounts.js'
import { type ScoredRows, scoredRows } from '../metrics/scoredRows.js'
import { aboveAll, nextThreshold, rank, totalOf } from './rank.js'

/** The counts (or weights) at each threshold, a row being called positive where its score is at least that. */
export interface ThresholdSweep {
  /** Infinity, where nothing is called positive, then every distinct score from the highest down. */
  readonly thresholds: Float64Array
  readonly tp: Float64Array
  readonly fp: Float64Array
  readonly fn: Float64Array
  readonly tn: Float64Array
}

/**
 * The four counts at every threshold that tells two rows apart, in one pass after sorting: what every curve is drawn
 * from, and a threshold is chosen by (on a validation split).
 *
 * @param scores higher is more positive; any range
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 * @example
 * thresholdSweep([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).tp // Float64Array [0, 1, 1, 2, 2]
 */
export function thresholdSweep(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options: BinaryOptions = {},
): ThresholdSweep {
  return sweep(scoredRows(truth, scores, options))
}

/** The sweep of rows already checked. */
export function sweep(rows: ScoredRows): ThresholdSweep {
  const ranked = rank(rows)
  const most = ranked.positives.values.length + ranked.negatives.values.length + 1
  const thresholds = new Float64Array(most)
  const tp = new Float64Array(most)
  const fp = new Float64Array(most)
  thresholds[0] = Infinity
  let points = 1
  for (const walk = aboveAll(ranked); nextThreshold(ranked, walk); points++) {
    thresholds[points] = walk.threshold
    tp[points] = walk.tp
    fp[points] = walk.fp
  }
  const of = (column: Float64Array) => column.slice(0, points)
  const positives = totalOf(ranked.positives)
  const negatives = totalOf(ranked.negatives)
  return {
    thresholds: of(thresholds),
    tp: of(tp),
    fp: of(fp),
    fn: of(tp).map((right) => positives - right),
    tn: of(fp).map((wrong) => negatives - wrong),
  }
}
