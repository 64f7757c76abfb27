'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { attemptInAddress, putAttemptInAddress } from '@/features/session/address'
import { newEventId } from '@/features/session/eventId'
import type { Begin } from '@/features/session/useAttempt'
import { Button, buttonClass } from '@/ui/Button'
import { PracticeRun } from './PracticeRun'

/** Practice of one pattern: what it is, then its questions. A reload goes on where it was. */
export function PracticeDesk({ pattern }: { pattern: string }) {
  const [begin, setBegin] = useState<Begin | null>(null)
  useEffect(() => {
    const attemptId = attemptInAddress()
    if (attemptId !== null) setBegin({ kind: 'resume', attemptId })
  }, [])
  const start = () =>
    setBegin({ kind: 'start', command: { eventId: newEventId(), pattern, mode: 'practice' } })

  if (begin === null)
    return (
      <div>
        <p className="text-soft">
          A few questions, no clock. A wrong answer says what went wrong and gives one more try for nothing.
          The first hint is free, and the worked steps are always there. Practice never counts for strength.
        </p>
        <Button kind="primary" className="mt-6 min-h-11 px-5 text-base" onClick={start}>
          Begin
        </Button>
        <p className="mt-3 text-sm text-faint">
          No account: a cookie tells the server which answers are yours. Progress can be exported and deleted.
        </p>
      </div>
    )
  return (
    <PracticeRun
      // A new beginning is a new run.
      key={begin.kind === 'start' ? begin.command.eventId : begin.attemptId}
      begin={begin}
      onBegun={putAttemptInAddress}
      after={() => (
        <>
          <Button
            kind="primary"
            className="min-h-11 px-5"
            onClick={() => {
              putAttemptInAddress(null)
              start()
            }}
          >
            More practice
          </Button>
          <Link href={`/test/${pattern}`} className={buttonClass('plain', 'min-h-11')}>
            Test
          </Link>
          <Link href={`/learn/${pattern}`} className={buttonClass('quiet', 'min-h-11')}>
            Lesson
          </Link>
        </>
      )}
    />
  )
}
