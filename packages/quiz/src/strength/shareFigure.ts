import type { IntervalBar } from '@fitcheck/core/report'
import type { Estimate } from './posterior.js'
import { strongShare } from './strongShare.js'

type Share = Pick<Estimate, 'expectedShare' | 'range'>

/**
 * An expected share as the one picture: its range against what "strong" asks. The range is rounded outwards, as in the
 * sentences beside it.
 *
 * @example
 * shareFigure({ expectedShare: 0.75, range: { lower: 0.55, upper: 0.9 } }).text
 * // 'Expected 8 in 10, range 5 to 9; strong is above 6.4.'
 */
export function shareFigure({ expectedShare, range }: Share): IntervalBar {
  return {
    lower: range.lower,
    estimate: expectedShare,
    upper: range.upper,
    bar: strongShare,
    labels: { min: '0 in 10', max: '10 in 10', bar: 'strong' },
    text: `Expected ${inTen(expectedShare)}, range ${Math.floor(range.lower * 10)} to ${Math.ceil(range.upper * 10)}; strong is above ${(strongShare * 10).toFixed(1)}.`,
  }
}

/** "8 in 10" */
export function inTen(share: number): string {
  return `${Math.round(share * 10)} in 10`
}

/**
 * Whether the whole range lies above what "strong" asks. Where it does not, the test cannot tell, which is no failure
 * of the learner's and not to be shown as one.
 */
export function isClearlyStrong({ range }: Pick<Share, 'range'>): boolean {
  return range.lower > strongShare
}
