import { type Inline, paragraphs, parseInline } from '@fitcheck/quiz'
import { Fragment } from 'react'

/** Pieces of a line of text, as they are drawn. */
export function Pieces({ pieces }: { pieces: readonly Inline[] }) {
  return pieces.map((piece, i) => (
    <Fragment key={i}>
      <Piece piece={piece} />
    </Fragment>
  ))
}

function Piece({ piece }: { piece: Inline }) {
  switch (piece.type) {
    case 'text':
      return piece.text
    case 'code':
      return <code className="numeric rounded-sm bg-wash px-1 py-px text-[0.9em]">{piece.text}</code>
    case 'strong':
      return (
        <strong className="font-semibold">
          <Pieces pieces={piece.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Pieces pieces={piece.children} />
        </em>
      )
    case 'link':
      return (
        <a href={piece.href} className="text-tuned underline underline-offset-4">
          <Pieces pieces={piece.children} />
        </a>
      )
  }
}

/** One line of a question's text, with its marks. */
export function RichLine({ text }: { text: string }) {
  return <Pieces pieces={parseInline(text)} />
}

/** A question's text in paragraphs. */
export function RichText({ text, className = '' }: { text: string; className?: string }) {
  return paragraphs(text).map((paragraph) => (
    <p key={paragraph} className={`not-first:mt-3 ${className}`}>
      <RichLine text={paragraph} />
    </p>
  ))
}
