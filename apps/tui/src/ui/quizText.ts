import { type Inline, paragraphs, parseInline } from '@fitcheck/quiz'
import { blank, type Line, type Span, span, type Tone } from './line.js'
import { richParagraph } from './richText.js'

/** A question's or lesson's text as spans: **strong** and *emphasis* are strong, `code` keeps its marks. */
export function inlineSpans(pieces: readonly Inline[], tone?: Tone, strong = false): Span[] {
  return pieces.flatMap((piece): Span[] => {
    switch (piece.type) {
      case 'text':
        return [span(piece.text, tone, strong)]
      case 'code':
        return [span(`\`${piece.text}\``, tone ?? 'tuned', strong)]
      case 'link':
        return inlineSpans(piece.children, tone, strong)
      default:
        return inlineSpans(piece.children, tone, true)
    }
  })
}

/** A text with its paragraphs, a blank row between them; `first` stands before its first row. */
export function textLines(
  text: string,
  { first, width, tone, strong }: { first: Line; width: number; tone?: Tone; strong?: boolean },
): Line[] {
  return paragraphs(text).flatMap((paragraph, i) => [
    ...(i === 0 ? [] : [blank]),
    ...richParagraph(
      inlineSpans(parseInline(paragraph), tone, strong),
      i === 0 ? first : first.map((part) => span(' '.repeat([...part.text].length))),
      width,
    ),
  ])
}
