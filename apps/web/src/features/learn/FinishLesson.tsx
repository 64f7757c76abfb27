'use client'

import type { Problem } from '@fitcheck/quiz'
import Link from 'next/link'
import { useState } from 'react'
import { finishLesson, Refused } from '@/features/session/api'
import { newEventId } from '@/features/session/eventId'
import { Button, buttonClass } from '@/ui/Button'

type State =
  | { readonly kind: 'reading' | 'sending' | 'done' }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** The end of a lesson: writes down that it was read, and shows the way on. */
export function FinishLesson({ pattern }: { pattern: string }) {
  const [state, setState] = useState<State>({ kind: 'reading' })
  const [eventId, setEventId] = useState<string | null>(null)
  const finish = () => {
    const id = eventId ?? newEventId()
    setEventId(id)
    setState({ kind: 'sending' })
    finishLesson(id, pattern)
      .then(() => setState({ kind: 'done' }))
      .catch((error) => {
        if (!(error instanceof Refused)) throw error
        setState({ kind: 'refused', problem: error.problem })
      })
  }
  return (
    <div className="mt-10 border-t border-line pt-6">
      <div role="status">
        {state.kind === 'done' && (
          <p className="mb-4">
            <span className="font-semibold text-met">✓ Lesson finished.</span> Next: some practice while it is
            fresh, and a test another day.
          </p>
        )}
        {state.kind === 'refused' && <p className="mb-4 text-open">{state.problem.message}</p>}
      </div>
      <div className="flex flex-wrap gap-2.5">
        {state.kind !== 'done' && (
          <Button
            kind="primary"
            className="min-h-11 px-5"
            aria-disabled={state.kind === 'sending'}
            onClick={() => state.kind !== 'sending' && finish()}
          >
            Finish the lesson
          </Button>
        )}
        <Link
          href={`/practice/${pattern}`}
          className={buttonClass(state.kind === 'done' ? 'primary' : 'plain', 'min-h-11')}
        >
          Practise
        </Link>
        <Link href={`/test/${pattern}`} className={buttonClass('quiet', 'min-h-11')}>
          Test
        </Link>
      </div>
    </div>
  )
}
