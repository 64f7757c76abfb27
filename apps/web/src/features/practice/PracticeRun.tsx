'use client'

import { isOpen, type PracticeResult, type Session, selfCheckOf } from '@fitcheck/quiz'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { newEventId } from '@/features/session/eventId'
import { QuestionForm } from '@/features/session/QuestionForm'
import { type Begin, useAttempt } from '@/features/session/useAttempt'
import { Waiting } from '@/features/session/Waiting'
import { Button } from '@/ui/Button'
import { PracticeSummary } from './PracticeSummary'

interface Props {
  readonly begin: Begin
  readonly onBegun?: (attemptId: string) => void
  readonly onFinished?: () => void
  /** Where to go from the end. */
  readonly after: (result: PracticeResult) => ReactNode
}

/** A run of practice questions, from the first to what it came to. */
export function PracticeRun({ begin, onBegun, onFinished, after }: Props) {
  const { session, act, problem, again } = useAttempt(begin)
  const [like, setLike] = useState<Begin | null>(null)
  const moved = useRef(begin.kind === 'start')
  const attemptId = session?.attemptId
  const finished = session?.result != null
  // Told once each.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller's functions are new at each render
  useEffect(() => {
    if (attemptId !== undefined) onBegun?.(attemptId)
  }, [attemptId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller's functions are new at each render
  useEffect(() => {
    if (finished) onFinished?.()
  }, [finished])

  if (session === null) return <Waiting problem={problem} again={again} words="Drawing the questions" />
  if (like !== null) {
    const back = (
      <Button className="min-h-11" onClick={() => setLike(null)}>
        Back to where you were
      </Button>
    )
    return <PracticeRun begin={like} after={() => back} />
  }
  if (session.result?.mode === 'practice')
    return <PracticeSummary result={session.result}>{after(session.result)}</PracticeSummary>

  const place = session.places[session.position]!
  const { question, outcome } = place
  const open = isOpen(place)
  const others = session.places.some((each, i) => i !== session.position && isOpen(each))
  const hasHint = open && place.hints.length < question.hintCount
  const isSelfCheck = question.type === 'self-check'
  const next = () => {
    moved.current = true
    act(others ? { type: 'next' } : { type: 'finish', eventId: newEventId() })
  }
  return (
    <QuestionForm
      key={session.position}
      session={session}
      act={act}
      again={again}
      takesFocus={moved.current}
      hint={hasHint ? () => act({ type: 'hint' }) : undefined}
      go={
        open
          ? {
              label: isSelfCheck ? (place.rubric === null ? 'Compare' : 'Done') : 'Check',
              run: () => act({ type: comparesNext(place) ? 'reveal' : 'submit', eventId: newEventId() }),
            }
          : { label: others ? 'Next question' : 'Finish', run: next }
      }
      more={
        open ? (
          <>
            {!isSelfCheck && (
              <Button
                kind="quiet"
                className="min-h-11"
                onClick={() => act({ type: 'reveal', eventId: newEventId() })}
              >
                Show the steps
              </Button>
            )}
            {others && (
              <Button kind="quiet" className="min-h-11" onClick={() => act({ type: 'next' })}>
                Skip
              </Button>
            )}
          </>
        ) : (
          outcome?.another && (
            <Button className="min-h-11" onClick={() => setLike(oneLike(session, question.id))}>
              Another like it
            </Button>
          )
        )
      }
    />
  )
}

function oneLike({ pattern }: Session, id: string): Begin {
  return { kind: 'start', command: { eventId: newEventId(), pattern, mode: 'practice', like: id } }
}

/** Of a self-check: what was written is compared with its points before it is stored. */
function comparesNext({ question, rubric, draft }: Session['places'][number]): boolean {
  return question.type === 'self-check' && rubric === null && selfCheckOf(draft).text.trim() !== ''
}
