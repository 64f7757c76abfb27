import type { Place } from '@fitcheck/quiz'
import { RichLine } from './Rich'

/** The hints opened so far, what each cost, and what is left. */
export function Hints({ place: { hints, question } }: { place: Place }) {
  const left = question.hintCount - hints.length
  return (
    <div role="status" className="not-empty:mb-6">
      {hints.length > 0 && (
        <div className="border-l-3 border-base-mark pl-4">
          {hints.map(({ text, cost }, i) => (
            <p key={text} className="not-first:mt-2">
              <span className="mr-2 text-sm text-faint">
                Hint {i + 1}
                {cost === 0 ? ', free' : `, costs ${cost}`}
              </span>
              <RichLine text={text} />
            </p>
          ))}
          <p className="mt-2 text-sm text-faint">
            {left === 0
              ? 'No more hints; the worked steps are always there.'
              : `${left} more; ${left === 1 ? 'it costs' : 'each costs'} 0.1 of the score.`}
          </p>
        </div>
      )}
    </div>
  )
}
