import type { Glyphs } from '../../ui/glyphs.js'
import { blank, clip, type Line, padEnd, paragraph, span, widthOf } from '../../ui/line.js'
import type { Rows } from './scroll.js'

/** One of several to choose from. */
export interface Choice {
  readonly title: string
  /** At the right edge. */
  readonly note: string
  /** Under it, while it is chosen. */
  readonly more: string
}

/** A list with one of its rows chosen, and where that stands among the lines. */
export function choiceList(
  choices: readonly Choice[],
  chosen: number,
  width: number,
  glyphs: Glyphs,
): { readonly lines: Line[]; readonly focus: Rows } {
  const lines: Line[] = []
  let focus: Rows = { from: 0, to: 1 }
  choices.forEach(({ title, note, more }, i) => {
    const isChosen = i === chosen
    const from = lines.length
    const start: Line = [
      span(isChosen ? ` ${glyphs.chosen} ` : '   ', undefined, true),
      span(clip(title, width - 6 - note.length, glyphs.cut), undefined, isChosen),
    ]
    const room = width - 1 - widthOf(start)
    lines.push([...start, span(note === '' ? '' : padEnd('', room - note.length) + note, 'quiet')])
    if (isChosen && more !== '')
      lines.push(...paragraph(more, { first: [span('   ')], width: width - 2, tone: 'quiet' }), blank)
    if (isChosen) focus = { from, to: lines.length }
  })
  return { lines, focus }
}
