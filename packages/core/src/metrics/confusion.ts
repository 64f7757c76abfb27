import type { Label } from '../evaluation/evaluation.js'
import { encodeLabels } from '../labels/encodeLabels.js'
import { checkLength, checkSomeRows, checkWeights } from './checkColumns.js'

export interface MetricOptions {
  /** One weight per row; default 1 each. */
  readonly sampleWeight?: ArrayLike<number>
  /**
   * `sklearn-1.2`: as that version had it, no rows of labels are no error, and a metric of them is NaN or, of a ratio,
   * `zeroDivision`; and `zeroDivision: NaN` is refused. Default: no rows throw EMPTY_INPUT. What it changes where
   * scores are ranked, those functions say.
   */
  readonly compat?: 'sklearn-1.2'
}

/** Rows by truth and prediction, over every label listed or found. */
export interface Confusion {
  /** Those listed first, then the others found, sorted. */
  readonly labels: readonly Label[]
  /** How many of `labels` the caller asked about: those listed, or all. */
  readonly asked: number
  /** k x k, row-major: rows are truth, columns prediction. */
  readonly counts: Float64Array
  /** Distinct labels in the data, as opposed to those listed. */
  readonly present: ReadonlySet<Label>
}

/**
 * Counts pairs of codes: entry truth·k + predicted of k x k. The hot loop of every label metric.
 *
 * @param truth codes in [0, k)
 * @param predicted codes in [0, k), as long as `truth`
 * @example
 * countPairs(Int32Array.of(0, 1, 1), Int32Array.of(0, 0, 1), 2) // Float64Array [1, 0, 1, 1]
 */
export function countPairs(
  truth: Int32Array,
  predicted: Int32Array,
  k: number,
  weights?: ArrayLike<number>,
): Float64Array {
  const counts = new Float64Array(k * k)
  if (weights) {
    for (let row = 0; row < truth.length; row++) counts[truth[row]! * k + predicted[row]!]! += weights[row]!
    return counts
  }
  const whole = new Uint32Array(k * k)
  for (let row = 0; row < truth.length; row++) whole[truth[row]! * k + predicted[row]!]!++
  counts.set(whole)
  return counts
}

/** Checks the columns, encodes them and counts. */
export function confuse(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: MetricOptions,
  listed?: readonly Label[],
): Confusion {
  checkLength('predicted', predicted, truth.length)
  if (options.sampleWeight) checkWeights(options.sampleWeight, truth.length)
  if (!options.compat) checkSomeRows(truth.length)
  const { labels, codes } = encodeLabels({ truth, predicted }, listed)
  const seen = new Uint8Array(labels.length)
  for (const column of codes) for (let row = 0; row < column.length; row++) seen[column[row]!] = 1
  return {
    labels,
    asked: listed ? new Set(listed).size : labels.length,
    counts: countPairs(codes[0]!, codes[1]!, labels.length, options.sampleWeight),
    present: new Set(labels.filter((_, code) => seen[code] === 1)),
  }
}
