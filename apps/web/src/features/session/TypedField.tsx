import { useId } from 'react'
import type { AnswerProps } from './answerProps'
import { FieldProblem, fieldClass } from './FieldProblem'
import { unitWords } from './units'

/** A number, or what code prints. */
export function TypedField({ place, act, problem, open }: AnswerProps) {
  const id = useId()
  const { question, draft } = place
  const isOutput = question.type === 'output'
  const note = isOutput ? 'exactly as it is printed' : question.unit === null ? '' : unitWords[question.unit]
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm text-soft">
        {isOutput ? 'It prints' : 'Your answer'}
      </label>
      <input
        id={id}
        data-answer
        className={`${fieldClass} w-full max-w-56`}
        value={typeof draft === 'string' ? draft : ''}
        disabled={!open}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note ${id}-problem`}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => act({ type: 'draft', response: target.value })}
      />
      <p id={`${id}-note`} className="mt-1.5 text-sm text-faint">
        {note}
      </p>
      <FieldProblem id={`${id}-problem`} message={problem?.message ?? null} />
    </div>
  )
}
