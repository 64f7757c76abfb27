import { refuse } from '../errors/refuse.js'
import { checkLength } from '../metrics/checkColumns.js'
import { binomialFloorP } from './binomialFloor.js'
import { kishN, ROUNDING } from './effectiveN.js'
import { confidenceOf, type Interval, type IntervalOptions, zOf } from './interval.js'
import { effectiveLimits } from './microFloor.js'

export interface GradedOptions extends IntervalOptions {
  /** One per score; only their ratios count. */
  readonly weights?: ArrayLike<number>
}

export interface GradedInterval extends Interval {
  /** The number of right-or-wrong rows that would be as uncertain; not whole, infinite where all scores are equal. */
  readonly effectiveN: number
}

/** The (weighted) mean of the scores, how many equally weighted rows they are, and n_e = m(1 − m)/v, v the variance of that mean. */
function effective(scores: ArrayLike<number>, weights: ArrayLike<number> | undefined) {
  const n = scores.length
  if (weights) checkLength('weights', weights, n, 'scores')
  let sum = 0
  let total = 0
  for (let row = 0; row < n; row++) {
    const score = scores[row]!
    if (!(score >= 0 && score <= 1)) refuse('SCORE_OUT_OF_RANGE', 'scores', score, 'a score from 0 to 1', row)
    const weight = weights ? weights[row]! : 1
    sum += weight * score
    total += weight
  }
  const estimate = sum / total
  if (n < 2) return { estimate, effectiveN: n, rows: n }
  let squares = 0
  for (let row = 0; row < n; row++) {
    const influence = ((weights ? weights[row]! : 1) * (scores[row]! - estimate)) / total
    squares += influence * influence
  }
  const variance = (squares * n) / (n - 1)
  const rows = weights ? kishN(weights) : n
  return {
    estimate,
    effectiveN: variance < ROUNDING ? Infinity : (estimate * (1 - estimate)) / variance,
    rows,
  }
}

/**
 * Interval of a mean of scores between 0 and 1: Wilson's on the effective number of right-or-wrong rows
 * n_e = n·m(1 − m)/s², s² being the sample variance; of weighted scores m(1 − m)/v, v = n/(n − 1)·Σw²(x − m)²/(Σw)². A
 * t interval is far too short near 1. Where all scores are equal there is no width to see: both limits are the mean.
 * One score counts as one row. With no score the estimate is NaN and the interval [0, 1].
 *
 * @throws InputError SCORE_OUT_OF_RANGE, LENGTH_MISMATCH, OUT_OF_RANGE
 * @example gradedInterval([1, 0.5, 1, 0, 1, 0.5]) // { estimate: 0.6666…, effectiveN: 8, … }
 */
export function gradedInterval(
  scores: ArrayLike<number>,
  { weights, ...options }: GradedOptions = {},
): GradedInterval {
  const confidence = confidenceOf(options)
  const { estimate, effectiveN } = effective(scores, weights)
  const method = 'wilson-effective'
  if (effectiveN === Infinity)
    return { estimate, lower: estimate, upper: estimate, confidence, method, effectiveN }
  const [lower, upper] = effectiveLimits(estimate, effectiveN, zOf(confidence))
  return { estimate, lower, upper, confidence, method, effectiveN }
}

/**
 * One-sided p towards failing of a floor on the mean score: Clopper and Pearson's, on an effective number of rows in
 * which half a score of 0 and half a score of 1 are counted besides. The plain one goes with the mean, and where few
 * scores are low it made Wilson's limits fail a floor three times as often as they say. 1 where the mean is at `bar` or
 * above, or there is no score.
 *
 * @throws InputError SCORE_OUT_OF_RANGE, LENGTH_MISMATCH
 * @example gradedFloorP([1, 0.5, 1, 0, 1, 0.5], 0.9) // 0.055228…
 */
export function gradedFloorP(
  scores: ArrayLike<number>,
  bar: number,
  { weights }: { readonly weights?: ArrayLike<number> } = {},
): number {
  const { estimate, effectiveN, rows } = effective(scores, weights)
  if (!(estimate < bar)) return 1
  const spread = effectiveN === Infinity ? 0 : (rows * estimate * (1 - estimate)) / effectiveN
  const mean = (rows * estimate + 0.5) / (rows + 1)
  const squares = (rows * (spread + estimate * estimate) + 0.5) / (rows + 1)
  const n = ((rows + 1) * mean * (1 - mean)) / (squares - mean * mean)
  return binomialFloorP(n * estimate, n, bar)
}
