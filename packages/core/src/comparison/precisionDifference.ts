import type { Interval, IntervalOptions } from '../intervals/interval.js'
import type { JointCells } from './jointCells.js'
import { type Ratio, ratioDifference, ratioDifferenceP } from './ratioDifference.js'

const PRECISION: Ratio = {
  method: 'mover-precision',
  isMember: (_truth, predicted) => predicted === 1,
  isHit: (truth, predicted) => truth === 1 && predicted === 1,
  map: (share) => share,
}

/**
 * Difference of two models' precision on the same rows, tuned minus base: square-and-add (MOVER) of the two Wilson
 * intervals with the correlation of the influence functions. Not clipped to [−1, 1]. Where a model predicts no
 * positive, the estimate is NaN and the interval [−1, 1].
 *
 * Zou & Donner (2008), "Construction of confidence limits about effect measures: a general approach", Statistics in
 * Medicine 27.
 *
 * @throws InputError LENGTH_MISMATCH, NOT_FINITE, OUT_OF_RANGE
 * @example
 * precisionDifference(Float64Array.of(50, 4, 6, 3, 5, 8, 2, 40))
 * // { estimate: 0.0491…, lower: -0.0541…, upper: 0.1605…, … }
 */
export function precisionDifference(cells: JointCells, options: IntervalOptions = {}): Interval {
  return ratioDifference(PRECISION, cells, options)
}

/**
 * One-sided p towards failing: the smallest one-sided level at which the upper limit falls below `bar`.
 * @example
 * precisionDifferenceP(Float64Array.of(50, 4, 6, 3, 5, 8, 2, 40), 0.2) // 0.0052…
 */
export function precisionDifferenceP(cells: JointCells, bar: number): number {
  return ratioDifferenceP(PRECISION, cells, bar)
}
