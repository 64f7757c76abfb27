'use client'

import { asksCertainty, isOpen, type Session, type SessionAction } from '@fitcheck/quiz'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/ui/Button'
import { AnswerFields } from './AnswerFields'
import { Certainty } from './Certainty'
import { Hints } from './Hints'
import { OutcomeView } from './OutcomeView'
import { RichText } from './Rich'
import { Sending } from './Sending'
import { StimulusView } from './StimulusView'
import { useQuestionKeys } from './useQuestionKeys'

interface Props {
  readonly session: Session
  readonly act: (action: SessionAction) => void
  readonly again: () => void
  /** What the main button says, and what it and Enter do. */
  readonly go: { readonly label: string; readonly run: () => void }
  readonly hint?: (() => void) | undefined
  /** Beside the main button. */
  readonly more?: ReactNode
  /** Whether the question takes the focus when it comes up. */
  readonly takesFocus: boolean
}

/** One question of a session: what is asked, what it is about, the answer, hints, and what is said of it. */
export function QuestionForm({ session, act, again, go, hint, more, takesFocus }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const said = useRef<HTMLDivElement>(null)
  const { position, places, problem, pending, mode } = session
  const place = places[position]!
  const { question, outcome } = place
  const open = isOpen(place)
  const notSent = problem?.code === 'NOT_SENT'
  const busy = pending !== null && !notSent
  const run = () => {
    if (!busy) go.run()
  }
  useQuestionKeys(form, place, open, act, { go: run, hint })

  useEffect(() => {
    if (takesFocus) head.current?.focus()
  }, [takesFocus])
  // A question that is done takes its fields away: the focus goes on to what is said of it.
  const isDone = outcome !== null && !open
  const wasDone = useRef(isDone)
  useEffect(() => {
    if (isDone && !wasDone.current) said.current?.focus()
    wasDone.current = isDone
  }, [isDone])

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      <h2 ref={head} tabIndex={-1} className="mb-3 text-sm font-normal text-soft outline-none">
        Question {position + 1} of {places.length}
        <span className="text-faint"> · {question.difficulty}</span>
        {place.flagged && <span className="text-open"> · marked</span>}
      </h2>
      <div className="text-[1.0625rem]">
        <RichText text={question.prompt} />
      </div>
      {question.stimulus !== null && (
        <div className="mt-5">
          <StimulusView stimulus={question.stimulus} />
        </div>
      )}
      <div className="mt-6">
        <AnswerFields place={place} act={act} problem={notSent ? null : problem} open={open} />
      </div>
      {asksCertainty(session, place) && (
        <div className="mt-4">
          <Certainty place={place} act={act} />
        </div>
      )}
      {notSent && (
        <div role="alert" className="mt-5 border-l-3 border-open bg-open-wash px-4 py-2.5">
          <p>{problem.message} It is kept here.</p>
          <Button className="mt-2" onClick={again}>
            Send again
          </Button>
        </div>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-2.5">
        <Button kind="primary" type="submit" aria-disabled={busy} className="min-h-11 px-5">
          {go.label}
        </Button>
        {open && hint && (
          <Button className="min-h-11" onClick={hint}>
            Hint
            <kbd className="numeric text-xs text-faint max-sm:hidden">h</kbd>
          </Button>
        )}
        {more}
      </div>
      {busy && <Sending />}
      <div className="mt-6">
        {mode === 'practice' && <Hints place={place} />}
        <div ref={said} tabIndex={-1} role="status" className="outline-none">
          {outcome !== null && <OutcomeView place={place} outcome={outcome} />}
        </div>
      </div>
    </form>
  )
}
