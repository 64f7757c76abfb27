import { type ScoreOptions, scoreOf } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import type { MetricOptions } from './confusion.js'
import { precisionOfCounts } from './precision.js'
import { type RatioOptions, ratio } from './ratio.js'
import { recallOfCounts } from './recall.js'

export interface BetaOptions {
  /** How many times as much recall counts as precision; default 1. In [0, Infinity]. */
  readonly beta?: number
}

/** Under compat `sklearn-1.2` F is made from precision and recall as it was there, which shows in the last digits. */
export type FscoreOptions = RatioOptions & BetaOptions & Pick<MetricOptions, 'compat'>

/**
 * F-beta from counts: (1 + β²)TP / ((1 + β²)TP + β²FN + FP), the weighted harmonic mean of precision and recall.
 *
 * Van Rijsbergen (1979), "Information Retrieval", chapter 7.
 *
 * @example
 * fbetaOfCounts({ tp: 85, fp: 10, fn: 15, tn: 90 }, { beta: 2 }) // 0.8585858585858586
 */
export function fbetaOfCounts(counts: BinaryCounts, options: FscoreOptions = {}): number {
  const { beta = 1 } = options
  if (beta === Infinity) return recallOfCounts(counts, options)
  const square = beta * beta
  if (options.compat) {
    const [precision, recall] = [precisionOfCounts(counts, options), recallOfCounts(counts, options)]
    return ratio((1 + square) * precision * recall, square * precision + recall, {})
  }
  const hits = (1 + square) * counts.tp
  return ratio(hits, hits + square * counts.fn + counts.fp, options)
}

/**
 * F-beta, the harmonic mean of precision and recall in which recall counts `beta` times as much. In [0, 1]; where no
 * row is positive by truth or prediction it counts as `zeroDivision`.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * fbetaScore([1, 1, 0, 0], [1, 0, 0, 0], { beta: 2 }) // 0.5555555555555556
 */
export const fbetaScore = /* @__PURE__ */ scoreOf<ScoreOptions & BetaOptions>(fbetaOfCounts)
