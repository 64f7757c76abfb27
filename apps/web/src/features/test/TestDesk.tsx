'use client'

import type { Progress } from '@fitcheck/quiz'
import { useEffect, useState } from 'react'
import { attemptInAddress } from '@/features/session/address'
import { readProgress } from '@/features/session/api'
import { newEventId } from '@/features/session/eventId'
import type { Begin } from '@/features/session/useAttempt'
import { Button } from '@/ui/Button'
import { TestRun } from './TestRun'

/** A test of one pattern: what it is, then its questions. Whether one is open is for the server to say. */
export function TestDesk({ pattern }: { pattern: string }) {
  const [begin, setBegin] = useState<Begin | null>(null)
  const [going, setGoing] = useState<Progress['open'][number] | null>(null)
  useEffect(() => {
    const attemptId = attemptInAddress()
    if (attemptId !== null) {
      setBegin({ kind: 'resume', attemptId })
      return
    }
    readProgress()
      .then(({ open }) =>
        setGoing(open.find((attempt) => attempt.pattern === pattern && attempt.mode === 'test') ?? null),
      )
      // Without an answer the test can still begin; beginning says what is wrong.
      .catch(() => undefined)
  }, [pattern])

  if (begin !== null) return <TestRun begin={begin} />
  return (
    <div>
      <div className="grid gap-3 text-soft">
        <p>
          10 questions, about 12 minutes, no clock. Most are typed; there are no hints, and nothing is said of
          an answer until the end. A calculator is built in: <code className="numeric text-sm">=85/95</code>{' '}
          is worked out.
        </p>
        <p>
          At the end it says how many of ten fresh questions like these you would get right without help, and
          how far that can be off. “Strong” means more than about two in three, guesses left out. Ten
          questions, nobody watching: it is for you.
        </p>
        <p>Leaving is safe. Every answer is kept, and you go on where you were.</p>
      </div>
      {going !== null && (
        <p className="mt-5 border-l-3 border-tuned pl-4">
          You have one open: {going.answered} of {going.of} answered.
        </p>
      )}
      <Button
        kind="primary"
        className="mt-6 min-h-11 px-5 text-base"
        onClick={() =>
          setBegin(
            going === null
              ? { kind: 'start', command: { eventId: newEventId(), pattern, mode: 'test' } }
              : { kind: 'resume', attemptId: going.attemptId },
          )
        }
      >
        {going === null ? 'Begin the test' : 'Go on'}
      </Button>
      <p className="mt-3 text-sm text-faint">
        No account: a cookie tells the server which answers are yours. Progress can be exported and deleted.
      </p>
    </div>
  )
}
