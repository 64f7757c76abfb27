export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }

const mark = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s](?:[^*]*[^*\s])?)\*/

/**
 * A question's text as pieces to draw: `code`, **strong** and *emphasis*. A mark without its partner is plain text.
 *
 * @example
 * parseInline('Call `fit` once') // [{ type: 'text', text: 'Call ' }, { type: 'code', text: 'fit' }, { type: 'text', text: ' once' }]
 */
export function parseInline(text: string): Inline[] {
  const pieces: Inline[] = []
  let rest = text
  for (let found = mark.exec(rest); found !== null; found = mark.exec(rest)) {
    if (found.index > 0) pieces.push({ type: 'text', text: rest.slice(0, found.index) })
    const [whole, code, strong, emphasis] = found
    if (code !== undefined) pieces.push({ type: 'code', text: code })
    else if (strong !== undefined) pieces.push({ type: 'strong', children: parseInline(strong) })
    else pieces.push({ type: 'emphasis', children: parseInline(emphasis!) })
    rest = rest.slice(found.index + whole.length)
  }
  if (rest !== '') pieces.push({ type: 'text', text: rest })
  return pieces
}

/** A question's text split at blank lines. */
export function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
}

/** The same words without marks. */
export function plainText(pieces: readonly Inline[]): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : plainText(piece.children))).join('')
}
