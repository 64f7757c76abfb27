import { f1OfShare } from '../intervals/f1.js'
import type { Interval, IntervalOptions } from '../intervals/interval.js'
import type { JointCells } from './jointCells.js'
import { type Ratio, ratioDifference, ratioDifferenceP } from './ratioDifference.js'

const F1: Ratio = {
  method: 'mover-f1',
  isMember: (truth, predicted) => truth === 1 || predicted === 1,
  isHit: (truth, predicted) => truth === 1 && predicted === 1,
  map: f1OfShare,
}

/**
 * Difference of two models' F1 on the same rows, tuned minus base: each F1 through F* = TP/(TP + FP + FN), which is a
 * proportion, Wilson's limits of it mapped by 2F*⁄(1 + F*), then square-and-add (MOVER) with the correlation of the
 * influence functions. Not clipped to [−1, 1]. Where a model's F1 is 0/0 the estimate is NaN and the interval [−1, 1].
 *
 * Takahashi et al. (2022), Applied Intelligence 52, for F*; Zou & Donner (2008), Statistics in Medicine 27.
 *
 * @throws InputError LENGTH_MISMATCH, NOT_FINITE, OUT_OF_RANGE
 * @example
 * f1Difference(Float64Array.of(50, 4, 6, 3, 5, 8, 2, 40)) // { estimate: 0.0802…, lower: -0.0010…, upper: 0.1676…, … }
 */
export function f1Difference(cells: JointCells, options: IntervalOptions = {}): Interval {
  return ratioDifference(F1, cells, options)
}

/**
 * One-sided p towards failing: the smallest one-sided level at which the upper limit falls below `bar`.
 * @example
 * f1DifferenceP(Float64Array.of(50, 4, 6, 3, 5, 8, 2, 40), 0.2) // 0.0043…
 */
export function f1DifferenceP(cells: JointCells, bar: number): number {
  return ratioDifferenceP(F1, cells, bar)
}
