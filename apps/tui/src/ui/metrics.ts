import type { VerdictView } from '@fitcheck/core/report'
import stringWidth from 'string-width'
import type { Glyphs } from './glyphs.js'
import { blank, type Line, padEnd, padStart, span } from './line.js'
import { heading } from './section.js'

const COLUMN = 12

/** The point metrics of both models on the judged rows, as a table. */
export function metricLines(metrics: VerdictView['metrics'], width: number, glyphs: Glyphs): Line[] {
  if (metrics.length === 0) return []
  const name = Math.max(...metrics.map((metric) => stringWidth(metric.name)))
  const head = ['base', 'tuned', 'difference'].map((title) => padStart(title, COLUMN)).join('')
  return [
    heading('Metrics', 'on the judged test rows', width, glyphs),
    [span(' '.repeat(name + 1)), span(head, 'quiet')],
    ...metrics.map(
      (metric): Line => [
        span(` ${padEnd(metric.name, name)}`),
        span(padStart(metric.base, COLUMN), 'base'),
        span(padStart(metric.tuned, COLUMN), 'tuned'),
        span(padStart(metric.difference, COLUMN)),
      ],
    ),
    blank,
  ]
}
