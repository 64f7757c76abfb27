import stringWidth from 'string-width'
import { type Line, type Span, span, type Tone, widthOf } from './line.js'

/**
 * Spans set in rows of at most `columns` cells, broken between words; a word may change its tone inside. A word longer
 * than a row is broken inside.
 * @example
 * wrapSpans([{ text: 'call ' }, { text: 'fit', strong: true }, { text: ' once' }], 8)
 * // [[{ text: 'call ' }, { text: 'fit', strong: true }], [{ text: 'once' }]]
 */
export function wrapSpans(spans: readonly Span[], columns: number): Line[] {
  const rows: Span[][] = []
  let row: Span[] = []
  for (const word of wordsOf(spans).flatMap((each) => fitting(each, columns))) {
    const joined = row.length === 0 ? word : [...row, span(' ', row.at(-1)!.tone), ...word]
    if (row.length > 0 && widthOf(joined) > columns) {
      rows.push(row)
      row = [...word]
    } else row = [...joined]
  }
  return [...rows, row].map(merged)
}

/** The same under a margin: `first` stands before its first row, spaces of the same width before the others. */
export function richParagraph(spans: readonly Span[], first: Line, width: number): Line[] {
  const margin = widthOf(first)
  return wrapSpans(spans, width - margin).map((row, i) => [
    ...(i === 0 ? first : [span(' '.repeat(margin))]),
    ...row,
  ])
}

/** Words, each in one or more pieces. */
function wordsOf(spans: readonly Span[]): Span[][] {
  const words: Span[][] = [[]]
  for (const { text, tone, strong } of spans)
    text.split(/\s/).forEach((piece, i) => {
      if (i > 0) words.push([])
      if (piece !== '') words.at(-1)!.push(span(piece, tone, strong))
    })
  return words.filter((word) => word.length > 0)
}

function fitting(word: readonly Span[], columns: number): (readonly Span[])[] {
  if (widthOf(word) <= columns) return [word]
  const pieces: Span[][] = [[]]
  for (const { text, tone, strong } of word)
    for (const character of text) {
      if (widthOf(pieces.at(-1)!) + stringWidth(character) > columns) pieces.push([])
      pieces.at(-1)!.push(span(character, tone, strong))
    }
  return pieces
}

function merged(row: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const next of row) {
    const last = spans.at(-1)
    if (last && sameStyle(last, next)) spans[spans.length - 1] = { ...last, text: last.text + next.text }
    else spans.push(next)
  }
  return spans
}

function sameStyle(a: { tone?: Tone | undefined; strong?: boolean | undefined }, b: typeof a): boolean {
  return a.tone === b.tone && (a.strong ?? false) === (b.strong ?? false)
}
