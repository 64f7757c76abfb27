import type { Glyphs } from './glyphs.js'
import { blank, type Line, paragraph, span, widthOf } from './line.js'

const SHORTEST_RULE = 3

/** A section's heading: its name, what to see in it where there is room, and a hairline to the right edge. */
export function heading(title: string, note: string, width: number, glyphs: Glyphs): Line {
  const name: Line = [span(' '), span(title, undefined, true)]
  const noted: Line = [...name, span(`  ${note} `, 'quiet')]
  const start = note && widthOf(noted) + SHORTEST_RULE <= width ? noted : [...name, span(' ')]
  return [...start, span(glyphs.rule.repeat(width - widthOf(start)), 'quiet')]
}

/** A heading, sentences under it, and a blank; nothing where there are none. */
export function listSection(title: string, items: readonly string[], width: number, glyphs: Glyphs): Line[] {
  if (items.length === 0) return []
  return [...marked(title, items, () => '   ', width, glyphs), blank]
}

/** A heading and what to do, in this order, as the last of a page; nothing where that is nothing. */
export function stepsSection(title: string, steps: readonly string[], width: number, glyphs: Glyphs): Line[] {
  if (steps.length === 0) return []
  return marked(title, steps, (i) => `   ${i + 1}. `, width, glyphs)
}

function marked(
  title: string,
  items: readonly string[],
  mark: (i: number) => string,
  width: number,
  glyphs: Glyphs,
): Line[] {
  return [
    heading(title, '', width, glyphs),
    ...items.flatMap((item, i) => paragraph(item, { first: [span(mark(i))], width })),
  ]
}
