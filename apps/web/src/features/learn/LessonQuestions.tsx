'use client'

import { useState } from 'react'
import { PracticeRun } from '@/features/practice/PracticeRun'
import { newEventId } from '@/features/session/eventId'
import type { Begin } from '@/features/session/useAttempt'
import { Button } from '@/ui/Button'

/** Questions of a lesson, in their place: a practice of exactly these. */
export function LessonQuestions({ pattern, ids }: { pattern: string; ids: readonly string[] }) {
  const [begin, setBegin] = useState<Begin | null>(null)
  return (
    <div className="mt-5 rounded-xl border border-line bg-panel px-5 py-5 font-sans text-base sm:px-6">
      {begin === null ? (
        <>
          <Button
            className="min-h-11"
            onClick={() =>
              setBegin({
                kind: 'start',
                command: { eventId: newEventId(), pattern, mode: 'practice', only: ids },
              })
            }
          >
            {ids.length === 1 ? 'Open the question' : `Open the ${ids.length} questions`}
          </Button>
          <noscript>
            <p className="mt-2 text-sm text-soft">Questions need JavaScript; the lesson reads without it.</p>
          </noscript>
        </>
      ) : (
        <PracticeRun
          begin={begin}
          after={() => <p className="text-sm text-faint">The lesson goes on below.</p>}
        />
      )}
    </div>
  )
}
