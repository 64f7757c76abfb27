import { selfCheckOf } from '@fitcheck/quiz'
import { useId } from 'react'
import type { AnswerProps } from './answerProps'
import { FieldProblem } from './FieldProblem'
import { RichLine, RichText } from './Rich'

/** Written first, then compared with the points of a good answer, one's own text beside them. */
export function SelfCheckFields({ place, act, problem, open }: AnswerProps) {
  const id = useId()
  const { draft, rubric } = place
  const { text, ticked } = selfCheckOf(draft)
  const respond = (change: object) => act({ type: 'draft', response: { text, ticked, ...change } })
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm text-soft">
        Your own answer
      </label>
      <textarea
        id={id}
        data-answer
        rows={4}
        className="block w-full rounded-md border border-edge bg-panel px-3 py-2 text-base hover:border-ink disabled:text-soft aria-invalid:border-failed"
        value={text}
        disabled={!open}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={({ target }) => respond({ text: target.value })}
      />
      <FieldProblem id={`${id}-problem`} message={problem?.message ?? null} />
      {rubric !== null && (
        <>
          <fieldset disabled={!open} className="mt-5">
            <legend className="mb-1 text-base font-medium">Which of these points are in it?</legend>
            {rubric.points.map((point) => (
              <label key={point.id} className="flex items-baseline gap-3 border-b border-line py-2">
                <input
                  type="checkbox"
                  className="size-4 shrink-0 translate-y-0.5 accent-ink"
                  checked={ticked.includes(point.id)}
                  onChange={({ target }) =>
                    respond({
                      ticked: target.checked
                        ? [...ticked, point.id]
                        : ticked.filter((each) => each !== point.id),
                    })
                  }
                />
                <span>
                  <RichLine text={point.text} />
                </span>
              </label>
            ))}
          </fieldset>
          <h3 className="mt-5 mb-1 text-base font-medium">One good answer</h3>
          <div className="text-soft">
            <RichText text={rubric.modelAnswer} />
          </div>
        </>
      )}
    </div>
  )
}
