import { isClearlyStrong, shareFigure } from '@fitcheck/quiz'
import type { Glyphs } from '../../ui/glyphs.js'
import { intervalAxis, intervalFigure } from '../../ui/intervalFigure.js'
import { type Line, span } from '../../ui/line.js'

const WIDEST = 64

interface Share {
  readonly expectedShare: number
  readonly range: { readonly lower: number; readonly upper: number }
}

/** The expected share as an interval against what "strong" asks. */
export function shareLines(share: Share, width: number, glyphs: Glyphs): Line[] {
  const figure = shareFigure(share)
  const columns = Math.min(WIDEST, width - 6)
  const tone = isClearlyStrong(share) ? 'met' : 'open'
  return [
    [span('   '), ...intervalFigure(figure, columns, glyphs, tone)],
    [span('   '), ...intervalAxis(figure, columns)],
  ]
}
