import type { IntervalBar } from '@fitcheck/core/report'
import type { Glyphs } from '../../ui/glyphs.js'
import { intervalAxis, intervalFigure } from '../../ui/intervalFigure.js'
import { type Line, span } from '../../ui/line.js'

/** The expected share above which a pattern is called strong (`quiz.md`). */
const STRONG = 0.64
const WIDEST = 64

interface Share {
  readonly expectedShare: number
  readonly range: { readonly lower: number; readonly upper: number }
}

/** The expected share as an interval against what "strong" asks. */
export function shareFigure({ expectedShare, range }: Share): IntervalBar {
  return {
    lower: range.lower,
    estimate: expectedShare,
    upper: range.upper,
    bar: STRONG,
    labels: { min: '0 in 10', max: '10 in 10', bar: 'strong' },
    text: `Expected ${Math.round(expectedShare * 10)} in 10, range ${Math.floor(range.lower * 10)} to ${Math.ceil(range.upper * 10)}; strong is above 6.4.`,
  }
}

export function shareLines(share: Share, width: number, glyphs: Glyphs): Line[] {
  const figure = shareFigure(share)
  const columns = Math.min(WIDEST, width - 6)
  const tone = share.range.lower > STRONG ? 'met' : 'open'
  return [
    [span('   '), ...intervalFigure(figure, columns, glyphs, tone)],
    [span('   '), ...intervalAxis(figure, columns)],
  ]
}
