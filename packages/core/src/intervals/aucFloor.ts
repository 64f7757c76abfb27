import { normalSf } from '../distributions/normal.js'
import { refuse } from '../errors/refuse.js'
import { bisect } from './bisect.js'
import { checkCount, confidenceOf, type Interval, type IntervalOptions, zOf } from './interval.js'

/** An area under the ROC curve and the rows it is of. */
export interface AucOfRows {
  /** In [0, 1]; NaN where a class has no rows. */
  readonly auc: number
  readonly positives: number
  readonly negatives: number
}

/** Variance of an estimated area whose true value is `theta`. */
function variance(theta: number, { positives: m, negatives: n }: AucOfRows): number {
  const spread = (1 - theta) / (2 - theta) + theta / (1 + theta)
  return ((theta * (1 - theta)) / (m * n)) * (1 + ((m + n) / 2 - 1) * spread)
}

function check({ auc, positives, negatives }: AucOfRows): boolean {
  checkCount('positives', positives)
  checkCount('negatives', negatives)
  if (positives === 0 || negatives === 0) return false
  if (auc >= 0 && auc <= 1) return true
  return refuse('OUT_OF_RANGE', 'auc', auc, 'an area from 0 to 1')
}

/**
 * Interval of an area under the ROC curve: the true values θ that a score test would not reject,
 * |θ̂ − θ| = z√(θ(1 − θ)/(mn) · [1 + ((m + n)/2 − 1)((1 − θ)/(2 − θ) + θ/(1 + θ))]), with m positives and n negatives. An
 * area of 1 still has a lower limit below 1. Where a class has no rows the estimate is NaN and the interval [0, 1].
 *
 * Newcombe (2006), "Confidence intervals for an effect size measure based on the Mann-Whitney statistic. Part 2",
 * Statistics in Medicine 25, method 5.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example aucInterval({ auc: 1, positives: 20, negatives: 20 }) // { lower: 0.8986…, upper: 1, … }
 */
export function aucInterval(rows: AucOfRows, options: IntervalOptions = {}): Interval {
  const confidence = confidenceOf(options)
  const method = 'newcombe-2006'
  if (!check(rows)) return { estimate: NaN, lower: 0, upper: 1, confidence, method }
  const z = zOf(confidence)
  const { auc } = rows
  const reach = (theta: number) => z * Math.sqrt(variance(theta, rows))
  return {
    estimate: auc,
    lower: auc === 0 ? 0 : bisect(0, auc, (theta) => theta - auc + reach(theta)),
    upper: auc === 1 ? 1 : bisect(auc, 1, (theta) => theta - auc - reach(theta)),
    confidence,
    method,
  }
}

/**
 * One-sided p towards failing of a floor on ROC AUC: the smallest one-sided level at which the upper limit of
 * `aucInterval` falls below `bar`. 1 where the area is at `bar` or above, or undefined.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example aucFloorP({ auc: 0.8, positives: 50, negatives: 100 }, 0.9) // 0.000156…
 */
export function aucFloorP(rows: AucOfRows, bar: number): number {
  if (!check(rows) || rows.auc >= bar) return 1
  return normalSf((bar - rows.auc) / Math.sqrt(variance(bar, rows)))
}
