import type { Glyphs } from './glyphs.js'
import { type Line, span, widthOf } from './line.js'

const SHORTEST_RULE = 3

/** A section's heading: its name, what to see in it where there is room, and a hairline to the right edge. */
export function heading(title: string, note: string, width: number, glyphs: Glyphs): Line {
  const name: Line = [span(' '), span(title, undefined, true)]
  const noted: Line = [...name, span(`  ${note} `, 'quiet')]
  const start = note && widthOf(noted) + SHORTEST_RULE <= width ? noted : [...name, span(' ')]
  return [...start, span(glyphs.rule.repeat(width - widthOf(start)), 'quiet')]
}
