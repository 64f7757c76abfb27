import { parseInline, plainText, recordOf } from '@fitcheck/quiz'
import { useId } from 'react'
import { SelectArrow } from '@/ui/Select'
import type { AnswerProps } from './answerProps'
import { FieldProblem } from './FieldProblem'
import { RichLine } from './Rich'

/** Items on the left, each with a list to pick from. */
export function MatchFields({ place, act, problem, open }: AnswerProps) {
  const id = useId()
  const { question, draft, outcome } = place
  const given = recordOf(draft)
  return (
    <div>
      <ul className="border-t border-line">
        {question.left.map((item) => {
          const isWrong = outcome?.wrongParts.includes(item.id) === true
          const isMeant = problem?.field === item.id
          return (
            <li
              key={item.id}
              className="grid items-center gap-x-4 gap-y-1.5 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
            >
              <label htmlFor={`${id}-${item.id}`}>
                <RichLine text={item.text} />
                {isWrong && <span className="ml-2 text-sm text-open">not yet</span>}
              </label>
              <span className="relative">
                <select
                  id={`${id}-${item.id}`}
                  data-answer
                  className="min-h-10 w-full min-w-0 appearance-none rounded-md border border-edge bg-panel pr-8 pl-2.5 text-sm text-ink hover:border-ink disabled:text-soft aria-invalid:border-failed"
                  value={given[item.id] ?? ''}
                  disabled={!open}
                  aria-invalid={isMeant || isWrong}
                  aria-describedby={`${id}-problem`}
                  onChange={({ target }) =>
                    act({ type: 'draft', response: { ...given, [item.id]: target.value } })
                  }
                >
                  <option value="">Choose</option>
                  {question.options.map((option) => (
                    <option key={option.id} value={option.id}>
                      {plainText(parseInline(option.text))}
                    </option>
                  ))}
                </select>
                <SelectArrow />
              </span>
            </li>
          )
        })}
      </ul>
      <FieldProblem id={`${id}-problem`} message={problem?.message ?? null} />
    </div>
  )
}
