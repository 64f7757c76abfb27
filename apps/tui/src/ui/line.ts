import stringWidth from 'string-width'

/** What a colour says. Never said by colour alone: a word or a shape stands beside it. */
export type Tone = 'quiet' | 'met' | 'open' | 'failed' | 'base' | 'tuned'

export interface Span {
  readonly text: string
  readonly tone?: Tone | undefined
  readonly strong?: boolean | undefined
}

/** One row of cells, before any escape codes: `paint` turns it into text, a screen into elements. */
export type Line = readonly Span[]

export const blank: Line = []

export function span(text: string, tone?: Tone, strong?: boolean): Span {
  return { text, tone, strong }
}

/** Cells a line takes on the screen. */
export function widthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + stringWidth(text), 0)
}

/** Spaces after a text up to `columns` cells; a longer one stays as it is. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)))
}

/** Spaces before a text up to `columns` cells. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - stringWidth(text))) + text
}

/**
 * The text in at most `columns` cells, its end cut and marked where it is longer.
 * @example
 * clip('coarse-texture', 8) // 'coarse-…'
 */
export function clip(text: string, columns: number, mark = '…'): string {
  if (stringWidth(text) <= columns) return text
  const room = columns - stringWidth(mark)
  let kept = ''
  for (const character of text) {
    if (stringWidth(kept + character) > room) break
    kept += character
  }
  return kept + mark
}

/** A space where a row may end: not the one inside an interval such as [0.903, 0.967]. */
const BREAK = / (?!\S+\])/

/**
 * The text in rows of at most `columns` cells, broken between words; a word longer than a row is broken inside.
 * @example
 * wrap('more rows alone will not settle it', 16) // ['more rows alone', 'will not settle', 'it']
 */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, columns))
}

function wrapParagraph(text: string, columns: number): string[] {
  if (stringWidth(text) <= columns) return [text]
  const rows: string[] = []
  let row = ''
  for (const word of text.split(BREAK).filter((word) => word !== '')) {
    const joined = row === '' ? word : `${row} ${word}`
    if (stringWidth(joined) <= columns) {
      row = joined
      continue
    }
    if (row !== '') rows.push(row)
    const pieces = broken(word, columns)
    row = pieces.pop()!
    rows.push(...pieces)
  }
  return row === '' && rows.length > 0 ? rows : [...rows, row]
}

function broken(word: string, columns: number): string[] {
  const pieces = ['']
  for (const character of word) {
    const last = pieces[pieces.length - 1]!
    if (last !== '' && stringWidth(last + character) > columns) pieces.push(character)
    else pieces[pieces.length - 1] = last + character
  }
  return pieces
}

/** A paragraph under a margin: `first` stands before its first row, spaces of the same width before the others. */
export function paragraph(
  text: string,
  { first, width, tone, strong }: { first: Line; width: number; tone?: Tone; strong?: boolean },
): Line[] {
  const margin = widthOf(first)
  return wrap(text, width - margin).map((row, i) => [
    ...(i === 0 ? first : [span(' '.repeat(margin))]),
    span(row, tone, strong),
  ])
}
