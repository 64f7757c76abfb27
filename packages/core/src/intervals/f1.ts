import { checkCount, confidenceOf, type Interval, type IntervalOptions, zOf } from './interval.js'
import { levelAtBar } from './levelAtBar.js'
import { wilsonLimits } from './wilson.js'

/** What F1 is made of; true negatives have no part in it. */
type F1Counts = { readonly tp: number; readonly fp: number; readonly fn: number }

/** F1 from F* = TP/(TP + FP + FN), the share of rows positive by truth or prediction that are so by both. */
export function f1OfShare(share: number): number {
  return (2 * share) / (1 + share)
}

/**
 * Interval of one model's F1: F* = TP/(TP + FP + FN) is a proportion; its Wilson limits, mapped by 2F*⁄(1 + F*).
 * With no positive by truth or prediction the estimate is NaN and the interval [0, 1].
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example f1Interval({ tp: 85, fp: 10, fn: 15 }) // { estimate: 0.8717…, lower: 0.8137…, upper: 0.9136…, … }
 */
export function f1Interval(counts: F1Counts, options: IntervalOptions = {}): Interval {
  const n = members(counts)
  const confidence = confidenceOf(options)
  const [lower, upper] = wilsonLimits(counts.tp, n, zOf(confidence))
  return {
    estimate: f1OfShare(counts.tp / n),
    lower: f1OfShare(lower),
    upper: f1OfShare(upper),
    confidence,
    method: 'wilson-f-star',
  }
}

/**
 * One-sided p towards failing of a floor on F1: the smallest one-sided level at which the upper limit of `f1Interval`
 * falls below `bar`. 1 where F1 is at `bar` or above, or 0/0.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example f1FloorP({ tp: 85, fp: 10, fn: 15 }, 0.92) // 0.0097…
 */
export function f1FloorP(counts: F1Counts, bar: number): number {
  const n = members(counts)
  return levelAtBar(f1OfShare(counts.tp / n), bar, (z) => f1OfShare(wilsonLimits(counts.tp, n, z)[1]))
}

/** Rows positive by truth or prediction, the counts checked. */
function members({ tp, fp, fn }: F1Counts): number {
  checkCount('tp', tp)
  checkCount('fp', fp)
  checkCount('fn', fn)
  return tp + fp + fn
}
