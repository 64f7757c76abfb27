'use client'

import type { Session } from '@fitcheck/quiz'
import { useEffect, useRef, useState } from 'react'
import { putAttemptInAddress } from '@/features/session/address'
import { newEventId } from '@/features/session/eventId'
import { QuestionForm } from '@/features/session/QuestionForm'
import { type Begin, useAttempt } from '@/features/session/useAttempt'
import { Waiting } from '@/features/session/Waiting'
import { Button } from '@/ui/Button'
import { TestResultView } from './TestResultView'
import { TestReview } from './TestReview'

/** The questions of a test, a look back, its result. */
export function TestRun({ begin }: { begin: Begin }) {
  const { session, act, problem, again } = useAttempt(begin)
  const [reviewing, setReviewing] = useState(false)
  /** The position whose answer is on its way. */
  const sent = useRef<number | null>(null)
  const attemptId = session?.attemptId
  useEffect(() => {
    if (attemptId !== undefined) putAttemptInAddress(attemptId)
  }, [attemptId])

  const isRecorded = session !== null && stateAt(session) === 'answered'
  const isLast = session?.places.every(({ state }) => state === 'answered') === true
  // Goes on once an answer is recorded: to the next open question, or to the look back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `act` and `isLast` are of the same moment
  useEffect(() => {
    if (!isRecorded || sent.current !== session?.position) return
    sent.current = null
    if (isLast) setReviewing(true)
    else act({ type: 'next' })
  }, [isRecorded, session?.position])

  if (session === null) return <Waiting problem={problem} again={again} words="Drawing the questions" />
  if (session.result?.mode === 'test') return <TestResultView session={session} result={session.result} />
  if (reviewing)
    return (
      <TestReview
        session={session}
        again={again}
        onGo={(position) => {
          act({ type: 'go', position })
          setReviewing(false)
        }}
        onFinish={(leaveOpen) => act({ type: 'finish', eventId: newEventId(), leaveOpen })}
      />
    )

  const { position, places } = session
  const place = places[position]!
  const step = (by: number) => act({ type: 'go', position: (position + by + places.length) % places.length })
  return (
    <>
      <Dots session={session} />
      <QuestionForm
        key={`${position} ${place.state}`}
        session={session}
        act={act}
        again={again}
        takesFocus
        go={
          place.state === 'open'
            ? {
                label: 'Answer',
                run: () => {
                  sent.current = position
                  act({ type: 'submit', eventId: newEventId() })
                },
              }
            : isLast
              ? { label: 'Review and finish', run: () => setReviewing(true) }
              : { label: 'Next open question', run: () => act({ type: 'next' }) }
        }
        more={
          <>
            <Button className="min-h-11" aria-pressed={place.flagged} onClick={() => act({ type: 'flag' })}>
              {place.flagged ? 'Unmark' : 'Mark'}
            </Button>
            <Button kind="quiet" className="min-h-11 max-sm:px-2" onClick={() => step(-1)}>
              Previous
            </Button>
            <Button kind="quiet" className="min-h-11 max-sm:px-2" onClick={() => step(1)}>
              Skip
            </Button>
            <Button kind="quiet" className="min-h-11 max-sm:px-2" onClick={() => setReviewing(true)}>
              Review
            </Button>
          </>
        }
      />
      <p className="mt-8 text-sm text-faint">
        {place.state === 'answered'
          ? 'This answer is kept as it is. What it is worth comes at the end.'
          : 'An answer is final once it is sent.'}
      </p>
    </>
  )
}

/** How far the test is: one mark for each question, filled where it is answered. */
function Dots({ session: { places, position } }: { session: Session }) {
  const answered = places.filter(({ state }) => state === 'answered').length
  return (
    <svg
      role="img"
      aria-label={`${answered} of ${places.length} answered`}
      viewBox={`0 0 ${places.length * 16} 12`}
      className="mb-6 h-3"
    >
      {places.map(({ state, question }, i) => (
        <circle
          key={question.id}
          cx={i * 16 + 6}
          cy="6"
          r="4.25"
          strokeWidth="1.5"
          className={`${state === 'answered' ? 'fill-tuned' : 'fill-paper'} ${i === position ? 'stroke-ink' : 'stroke-edge'}`}
        />
      ))}
    </svg>
  )
}

function stateAt({ places, position }: Session) {
  return places[position]!.state
}
