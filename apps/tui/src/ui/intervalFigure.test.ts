import type { IntervalBar } from '@fitcheck/core/report'
import { describe, expect, it } from 'vitest'
import { asciiGlyphs, unicodeGlyphs } from './glyphs.js'
import { intervalAxis, intervalFigure, placeInterval } from './intervalFigure.js'
import { type Line, widthOf } from './line.js'

const labels = { min: '0.60', max: '1.00', bar: '0.95' }
const figure = (lower: number, estimate: number | null, upper: number, bar: number): IntervalBar => ({
  lower,
  estimate,
  upper,
  bar,
  labels,
  text: '',
})
const text = (line: Line) => line.map((part) => part.text).join('')

describe('intervalFigure', () => {
  it('draws the interval against its bar, the wrong side shaded', () => {
    const drawn = intervalFigure(figure(0.76, 0.86, 0.92, 0.875), 41, unicodeGlyphs, 'open')
    expect(text(drawn)).toBe('░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░├───●┃─┤   ')
  })

  it('has an ASCII twin', () => {
    const drawn = intervalFigure(figure(0.2, 0.3, 0.4, 0.1), 21, asciiGlyphs, 'met')
    expect(text(drawn)).toBe('..# |-*-|            ')
  })

  it('marks an estimate that stands on its bar', () => {
    expect(text(intervalFigure(figure(0.25, 0.5, 0.75, 0.5), 9, unicodeGlyphs, 'open'))).toBe('░░├─╋─┤  ')
  })

  it('draws no dot where there is no estimate', () => {
    expect(text(intervalFigure(figure(0, null, 1, 0.5), 9, unicodeGlyphs, 'open'))).toBe('├───┃───┤')
  })

  it('keeps every part on its side of the bar, at any width', () => {
    const positions = [0, 0.004, 0.01, 0.3, 0.49, 0.5, 0.51, 0.9, 0.996, 1]
    for (const columns of [12, 24, 35, 60])
      for (const bar of positions)
        for (const position of positions) {
          const cells = placeInterval(figure(position, position, position, bar), columns)
          for (const cell of [cells.lower, cells.estimate!, cells.upper]) {
            expect(Math.sign(cell - cells.bar)).toBe(Math.sign(position - bar))
            expect(cell).toBeGreaterThanOrEqual(0)
            expect(cell).toBeLessThan(columns)
          }
        }
  })

  it('is as wide as asked', () => {
    for (const columns of [12, 35, 77])
      expect(widthOf(intervalFigure(figure(0.1, 0.2, 0.95, 0.5), columns, unicodeGlyphs, 'met'))).toBe(
        columns,
      )
  })
})

describe('intervalAxis', () => {
  it('names the bar under the bar, and the ends', () => {
    expect(text(intervalAxis(figure(0, 0, 0, 0.5), 21))).toBe('0.60    0.95     1.00')
  })

  it('lets an end give way to the name of the bar', () => {
    expect(text(intervalAxis(figure(0, 0, 0, 0.05), 21))).toBe('0.95             1.00')
    expect(text(intervalAxis(figure(0, 0, 0, 1), 21))).toBe('0.60             0.95')
  })
})
