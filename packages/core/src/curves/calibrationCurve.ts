import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { checkProbabilities } from '../metrics/checkProbabilities.js'
import { scoredRows } from '../metrics/scoredRows.js'
import { radixSort } from './radixSort.js'

export interface CalibrationOptions {
  /** The positive class; default 1, or `true` where labels are booleans. */
  readonly posLabel?: Label
  /** How many bins, empty ones included; default 5. */
  readonly nBins?: number
  /** Bins of equal width (`uniform`, the default), or, ties aside, of as many rows (`quantile`). */
  readonly strategy?: 'uniform' | 'quantile'
}

/** Points of one index, one per bin that holds rows, from the lowest scores up. */
export interface CalibrationCurve {
  /** The share of positives in the bin. */
  readonly probTrue: Float64Array
  /** The mean score in the bin. */
  readonly probPred: Float64Array
  readonly rows: Float64Array
}

/**
 * The calibration (or reliability) curve: of rows given about the same probability, how many are positive? A bin holds
 * the scores above its lower edge, up to and including its upper one.
 *
 * DeGroot & Fienberg (1983), "The comparison and evaluation of forecasters", The Statistician 32.
 *
 * @param scores probabilities of the positive class
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL, SCORE_OUT_OF_RANGE, OUT_OF_RANGE
 * @example
 * calibrationCurve([0, 0, 1, 1], [0.1, 0.3, 0.7, 0.9], { nBins: 2 })
 * // { probTrue: [0, 1], probPred: [0.2, 0.8], rows: [2, 2] }
 */
export function calibrationCurve(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options: CalibrationOptions = {},
): CalibrationCurve {
  const { nBins = 5, strategy = 'uniform' } = options
  if (!(nBins >= 1 && Number.isInteger(nBins)))
    refuse('OUT_OF_RANGE', 'nBins', nBins, 'a whole number of at least 1')
  const { positive } = scoredRows(truth, scores, options)
  checkProbabilities('scores', scores)
  const edges = strategy === 'uniform' ? innerSteps(nBins) : quantiles(scores, innerSteps(nBins))
  const rows = new Float64Array(nBins)
  const hits = new Float64Array(nBins)
  const sums = new Float64Array(nBins)
  for (let row = 0; row < positive.length; row++) {
    let bin = 0
    while (bin < edges.length && edges[bin]! < scores[row]!) bin++
    rows[bin]!++
    hits[bin]! += positive[row]!
    sums[bin]! += scores[row]!
  }
  const held = (_: number, bin: number) => rows[bin]! > 0
  return {
    probTrue: hits.map((sum, bin) => sum / rows[bin]!).filter(held),
    probPred: sums.map((sum, bin) => sum / rows[bin]!).filter(held),
    rows: rows.filter(held),
  }
}

/** 1/n to (n − 1)/n, as multiples of a rounded 1/n as numpy has them: a score on an edge falls to the same side. */
function innerSteps(n: number): number[] {
  return Array.from({ length: n - 1 }, (_, step) => (step + 1) * (1 / n))
}

/** Sample quantiles, linear between order statistics (Hyndman and Fan's type 7), again rounded as numpy does. */
function quantiles(scores: ArrayLike<number>, shares: readonly number[]): number[] {
  const { values } = radixSort(Float64Array.from(scores))
  return shares.map((share) => {
    const place = (values.length - 1) * ((share * 100) / 100)
    const before = values[Math.floor(place)]!
    const after = values[Math.ceil(place)]!
    const part = place - Math.floor(place)
    return part < 0.5 ? before + (after - before) * part : after - (after - before) * (1 - part)
  })
}
