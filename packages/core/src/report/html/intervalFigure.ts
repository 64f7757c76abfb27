import type { ClaimState } from '../../verdict/verdict.js'
import { element, type Markup } from '../markup.js'
import type { IntervalBar } from '../view.js'
import { picture } from './marks.js'

/**
 * The one picture: an interval against its bar, the wrong side shaded. Drawn in percentages, so that it stays sharp at
 * any width and needs neither script nor style attribute.
 */
export function intervalFigure(
  { lower, estimate, upper, bar, labels, text }: IntervalBar,
  state: ClaimState,
): Markup {
  const at = (position: number) => `${Number((100 * position).toFixed(3))}%`
  const rule = (position: number, y1: number, y2: number, className: string) =>
    element('line', { x1: at(position), x2: at(position), y1, y2, class: className })
  const label = (position: number, anchor: string, className: string, word: string) =>
    element('text', { x: at(position), y: 48, 'text-anchor': anchor, class: className }, word)
  // The bar's own label comes first; those of the ends leave it room.
  const near = 0.16
  return picture(
    text,
    { class: `figure ${state}` },
    element('rect', { class: 'wrong', y: 6, width: at(bar), height: 26 }),
    element('line', { class: 'axis', x2: '100%', y1: 32, y2: 32 }),
    rule(0, 29, 35, 'axis'),
    rule(1, 29, 35, 'axis'),
    element('rect', {
      class: 'band',
      x: at(lower),
      y: 14,
      width: at(Math.max(0, upper - lower)),
      height: 10,
      rx: 2,
    }),
    rule(lower, 12, 26, 'end'),
    rule(upper, 12, 26, 'end'),
    ...(estimate === null ? [] : [element('circle', { cx: at(estimate), cy: 19, r: 5.25 })]),
    rule(bar, 2, 36, 'bar'),
    ...(bar > near ? [label(0, 'start', 'limit', labels.min)] : []),
    ...(bar < 1 - near ? [label(1, 'end', 'limit', labels.max)] : []),
    label(bar, bar < 0.06 ? 'start' : bar > 0.94 ? 'end' : 'middle', 'limit strong', labels.bar),
  )
}
