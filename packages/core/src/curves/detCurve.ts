import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import type { BinaryOptions } from '../metrics/binaryCounts.js'
import { thresholdSweep } from './thresholdSweep.js'

/** Points of one index: the error rates where a row is called positive whose score is at least the threshold. */
export interface DetCurve {
  /** False positive rate, falling. */
  readonly fpr: Float64Array
  /** False negative rate (1 − recall), rising. */
  readonly fnr: Float64Array
  /** Rising; the last is Infinity where no finite threshold is without false positives. */
  readonly thresholds: Float64Array
}

/**
 * The detection error tradeoff: false positive against false negative rate, between the highest threshold that misses
 * nothing and the lowest that raises no false alarm.
 *
 * Martin et al. (1997), "The DET curve in assessment of detection task performance", Eurospeech. As in scikit-learn
 * since 1.7; under compat `sklearn-1.2` there is no point at Infinity.
 *
 * @param scores higher is more positive; any range
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, UNKNOWN_LABEL; NOT_BINARY, also without rows of either class
 * @example
 * detCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
 * // { fpr: [.5, .5, 0], fnr: [0, .5, .5], thresholds: [.35, .4, .8] }
 */
export function detCurve(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options: BinaryOptions = {},
): DetCurve {
  const { thresholds, fp, fn, tp } = thresholdSweep(truth, scores, options)
  const positives = tp.at(-1)!
  const negatives = fp.at(-1)!
  if (positives === 0 || negatives === 0)
    refuse('NOT_BINARY', 'the number of rows of one class', 0, 'rows of both classes')
  const first = options.compat ? 1 : 0
  const from = fp.lastIndexOf(fp[first]!)
  const to = tp.indexOf(positives) + 1
  const of = (column: Float64Array) => column.slice(from, to).reverse()
  return {
    fpr: of(fp).map((wrong) => wrong / negatives),
    fnr: of(fn).map((missed) => missed / positives),
    thresholds: of(thresholds),
  }
}
