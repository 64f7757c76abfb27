import type { IntervalBar } from '@fitcheck/core/report'
import type { ClaimState } from '@fitcheck/core/verdict'

/** The expected share above which a pattern is called strong: that of an ability of 0.5 on the reference mix. */
export const strongAbove = 0.64

interface Share {
  readonly expectedShare: number
  readonly range: { readonly lower: number; readonly upper: number }
}

/** An expected share as the one picture: its range against what "strong" asks. */
export function shareFigure({ expectedShare, range }: Share): IntervalBar {
  return {
    lower: range.lower,
    estimate: expectedShare,
    upper: range.upper,
    bar: strongAbove,
    labels: { min: '0 in 10', max: '10 in 10', bar: 'strong' },
    text: `Expected ${Math.round(expectedShare * 10)} in 10, range ${Math.floor(range.lower * 10)} to ${Math.ceil(range.upper * 10)}; strong is above 6.4.`,
  }
}

/** The colour of a share: never that of a failure, for "not sure" is the test's limit. */
export function shareState({ range }: Share): ClaimState {
  return range.lower > strongAbove ? 'met' : 'unproven'
}
