import { parseInline, plainText, type Session } from '@fitcheck/quiz'
import { useEffect, useRef } from 'react'
import { Sending } from '@/features/session/Sending'
import { Button } from '@/ui/Button'

interface Props {
  readonly session: Session
  readonly again: () => void
  readonly onGo: (position: number) => void
  readonly onFinish: (leaveOpen: boolean) => void
}

/** Before a test is finished: which questions are answered, open or marked. */
export function TestReview({ session: { places, problem, pending }, again, onGo, onFinish }: Props) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const open = places.filter(({ state }) => state === 'open').length
  const notSent = problem?.code === 'NOT_SENT'
  const busy = pending !== null && !notSent
  return (
    <div>
      <h2 ref={head} tabIndex={-1} className="font-serif text-xl font-semibold outline-none">
        {open === 0 ? 'All questions are answered' : `${open} of ${places.length} still open`}
      </h2>
      <p className="mt-2 text-soft">
        {open === 0
          ? 'Finish to see what your answers say.'
          : 'An open question counts as not right. Finish when you are ready; nothing runs out.'}
      </p>
      <ul className="mt-6 border-t border-line">
        {places.map(({ question, state, flagged }, i) => (
          <li key={question.id} className="border-b border-line">
            <button
              type="button"
              onClick={() => onGo(i)}
              className="grid w-full grid-cols-[1.75rem_minmax(0,1fr)_auto] items-baseline gap-x-3 px-1 py-2.5 text-left hover:bg-wash/60"
            >
              <span className="numeric text-sm text-faint">{i + 1}</span>
              <span className="line-clamp-2 sm:line-clamp-1">
                {plainText(parseInline(question.prompt.replace(/\s+/g, ' ')))}
              </span>
              <span className={`text-sm ${state === 'open' ? 'text-open' : 'text-soft'}`}>
                {flagged && 'marked, '}
                {state === 'open' ? 'open' : 'answered'}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {problem !== null && (
        <div role="alert" className="mt-5 border-l-3 border-open bg-open-wash px-4 py-2.5">
          <p>{problem.message}</p>
          {notSent && (
            <Button className="mt-2" onClick={again}>
              Send again
            </Button>
          )}
        </div>
      )}
      <Button
        kind="primary"
        className="mt-6 min-h-11 px-5"
        aria-disabled={busy}
        onClick={() => !busy && onFinish(open > 0)}
      >
        {open === 0 ? 'Finish the test' : `Finish with ${open} open`}
      </Button>
      {busy && <Sending />}
    </div>
  )
}
