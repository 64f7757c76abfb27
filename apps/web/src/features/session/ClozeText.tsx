import type { PublicQuestion } from '@fitcheck/quiz'
import { RichLine } from './Rich'
import { CodeText } from './StimulusView'

/** A text with blanks, to read: each blank by its number. */
export function ClozeText({ question: { cloze, clozeIs, blanks } }: { question: PublicQuestion }) {
  const text = (cloze ?? '').replace(
    /\[\[([^\]]+)\]\]/g,
    (_, id) => `___(${blanks.findIndex((blank) => blank.id === id) + 1})`,
  )
  return clozeIs === 'code' ? (
    <CodeText text={text} />
  ) : (
    <p>
      <RichLine text={text} />
    </p>
  )
}
