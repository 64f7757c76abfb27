import type { IntervalBar } from '@fitcheck/core/report'
import stringWidth from 'string-width'
import type { Glyphs } from './glyphs.js'
import { type Line, type Span, span, type Tone } from './line.js'

/** Cells (0-based) that an interval's parts fall on. */
export interface FigureCells {
  readonly bar: number
  readonly lower: number
  readonly estimate: number | null
  readonly upper: number
}

/**
 * The cells of an interval against its bar. Two numbers a cell apart may round together; each part then keeps its
 * side of the bar, so that the picture never contradicts the claim's state.
 */
export function placeInterval(figure: IntervalBar, columns: number): FigureCells {
  const cellOf = (position: number) => Math.round(Math.min(1, Math.max(0, position)) * (columns - 1))
  const bar = Math.min(columns - 2, Math.max(1, cellOf(figure.bar)))
  const place = (position: number) => {
    if (position === figure.bar) return bar
    const cell = cellOf(position)
    return position < figure.bar ? Math.min(cell, bar - 1) : Math.max(cell, bar + 1)
  }
  return {
    bar,
    lower: place(figure.lower),
    estimate: figure.estimate === null ? null : place(figure.estimate),
    upper: place(figure.upper),
  }
}

/**
 * An interval drawn against its bar, `columns` cells wide: the wrong side shaded, the bar a firm vertical line, the
 * interval a band with end ticks and a dot.
 */
export function intervalFigure(figure: IntervalBar, columns: number, glyphs: Glyphs, tone: Tone): Line {
  const cells = placeInterval(figure, columns)
  return Array.from({ length: columns }, (_, i) => cell(i, cells, glyphs, tone)).reduce<Span[]>(joinEqual, [])
}

function cell(i: number, at: FigureCells, glyphs: Glyphs, tone: Tone): Span {
  if (i === at.bar)
    return i === at.estimate ? span(glyphs.barHit, tone, true) : span(glyphs.bar, undefined, true)
  if (i === at.estimate) return span(glyphs.estimate, tone, true)
  if (i === at.lower) return span(glyphs.lower, tone)
  if (i === at.upper) return span(glyphs.upper, tone)
  if (i > at.lower && i < at.upper) return span(glyphs.band, tone)
  return i < at.bar ? span(glyphs.shade, 'quiet') : span(' ')
}

/** The axis under a figure: its two ends, and the bar's value under the bar; an end gives way to the bar's value. */
export function intervalAxis(figure: IntervalBar, columns: number): Line {
  const { min, max, bar } = figure.labels
  const width = stringWidth(bar)
  const start = Math.min(
    columns - width,
    Math.max(0, placeInterval(figure, columns).bar - Math.floor(width / 2)),
  )
  const left = stringWidth(min) < start ? min : ''
  const right = start + width + stringWidth(max) < columns ? max : ''
  return [
    span(left, 'quiet'),
    span(' '.repeat(start - stringWidth(left))),
    span(bar),
    span(' '.repeat(columns - start - width - stringWidth(right))),
    span(right, 'quiet'),
  ]
}

function joinEqual(spans: Span[], next: Span): Span[] {
  const last = spans[spans.length - 1]
  if (!last || last.tone !== next.tone || last.strong !== next.strong) return [...spans, next]
  return [...spans.slice(0, -1), { ...last, text: last.text + next.text }]
}
