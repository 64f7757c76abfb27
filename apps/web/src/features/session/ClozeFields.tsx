import { recordOf } from '@fitcheck/quiz'
import { Fragment, type ReactNode, useId } from 'react'
import type { AnswerProps } from './answerProps'
import { FieldProblem, fieldClass } from './FieldProblem'
import { RichLine } from './Rich'
import { unitWords } from './units'

/** A text or code with blanks, each a field in its place. */
export function ClozeFields({ place, act, problem, open }: AnswerProps) {
  const id = useId()
  const { question, draft, outcome } = place
  const given = recordOf(draft)
  const isCode = question.clozeIs === 'code'
  const pieces = (question.cloze ?? '').split(/\[\[([^\]]+)\]\]/)
  const unit = question.blanks.find((blank) => blank.unit !== null)?.unit ?? null
  const text = pieces.map((piece, i): ReactNode => {
    // Texts and blanks by turns.
    if (i % 2 === 1) return <Fragment key={piece}>{field(piece)}</Fragment>
    return <Fragment key={i}>{isCode ? piece : <RichLine text={piece} />}</Fragment>
  })
  return (
    <div>
      {isCode ? (
        <div className="numeric overflow-x-auto rounded-lg bg-wash px-4 py-3 text-sm leading-[3.25rem] whitespace-pre-wrap">
          {text}
        </div>
      ) : (
        <p className="leading-[3.25rem]">{text}</p>
      )}
      {unit !== null && <p className="mt-2 text-sm text-faint">Numbers: {unitWords[unit]}</p>}
      <FieldProblem
        id={`${id}-problem`}
        message={problem === null ? null : messageOf(problem.field, problem.message)}
      />
    </div>
  )

  function numberOf(blank: string): number {
    return question.blanks.findIndex((each) => each.id === blank) + 1
  }

  function messageOf(blank: string | null, message: string): string {
    return blank === null ? message : `Blank ${numberOf(blank)}: ${message}`
  }

  function field(blank: string) {
    const isWrong = outcome?.wrongParts.includes(blank) === true
    return (
      <span className="inline-flex items-baseline gap-1 align-baseline">
        <input
          data-answer
          aria-label={`Blank ${numberOf(blank)}${isWrong ? ', not yet right' : ''}`}
          className={`${fieldClass} min-h-8 w-28 px-2 text-sm ${isWrong ? 'border-open' : ''}`}
          value={given[blank] ?? ''}
          disabled={!open}
          aria-invalid={problem?.field === blank || isWrong}
          aria-describedby={problem?.field === blank ? `${id}-problem` : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => act({ type: 'draft', response: { ...given, [blank]: target.value } })}
        />
        {isWrong && <span className="font-sans text-xs text-open">not yet</span>}
      </span>
    )
  }
}
