import { useId } from 'react'
import type { AnswerProps } from './answerProps'
import { FieldProblem } from './FieldProblem'
import { RichLine } from './Rich'

/** One of a few options; each has a number that chooses it. */
export function ChoiceField({ place, act, problem, open }: AnswerProps) {
  const name = useId()
  const { question, draft, outcome } = place
  const key = outcome?.solution?.key ?? []
  return (
    <fieldset disabled={!open} aria-describedby={`${name}-problem`}>
      <legend className="sr-only">Choose one</legend>
      <ul className="border-t border-line">
        {question.options.map(({ id, text }, i) => {
          const chosen = draft === id
          const verdict = key.includes(id) ? 'right' : chosen && outcome !== null ? 'not this' : null
          return (
            <li key={id} className="border-b border-line">
              <label
                className={`grid min-h-12 grid-cols-[auto_auto_minmax(0,1fr)_auto] items-baseline gap-x-3 px-2 py-2.5 ${open ? 'hover:bg-wash/60' : ''} ${chosen ? 'bg-wash' : ''}`}
              >
                <input
                  type="radio"
                  name={name}
                  value={id}
                  checked={chosen}
                  onChange={() => act({ type: 'draft', response: id })}
                  className="size-4 translate-y-0.5 accent-ink"
                />
                <span className="numeric text-sm text-faint" aria-hidden="true">
                  {i + 1}
                </span>
                <span>
                  <RichLine text={text} />
                </span>
                {verdict && (
                  <span className={`text-sm ${verdict === 'right' ? 'text-met' : 'text-open'}`}>
                    {verdict === 'right' ? '✓ right' : 'not this'}
                  </span>
                )}
              </label>
            </li>
          )
        })}
      </ul>
      <FieldProblem id={`${name}-problem`} message={problem?.message ?? null} />
    </fieldset>
  )
}
