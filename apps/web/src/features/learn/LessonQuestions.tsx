'use client'

import { useEffect, useId, useState } from 'react'
import { PracticeRun } from '@/features/practice/PracticeRun'
import { newEventId } from '@/features/session/eventId'
import type { Begin } from '@/features/session/useAttempt'
import { Button } from '@/ui/Button'

const opened = 'fitcheck:question-beside'

/**
 * Questions of a lesson, in their place: a practice of exactly these. Where the window is wide, those opened last stand
 * beside the lesson and stay in view while it is read; moving there is a matter of style alone, so that nothing of the
 * practice is lost when the window changes.
 */
export function LessonQuestions({ pattern, ids }: { pattern: string; ids: readonly string[] }) {
  const id = useId()
  const [begin, setBegin] = useState<Begin | null>(null)
  const [isBeside, setBeside] = useState(false)
  useEffect(() => {
    const other = (event: Event) => setBeside((event as CustomEvent<string>).detail === id)
    document.addEventListener(opened, other)
    return () => document.removeEventListener(opened, other)
  }, [id])
  const putBeside = () => document.dispatchEvent(new CustomEvent(opened, { detail: id }))
  const words = ids.length === 1 ? 'the question' : `the ${ids.length} questions`

  if (begin === null)
    return (
      <div className={`mt-5 ${panel}`}>
        <Button
          className="min-h-11"
          onClick={() => {
            putBeside()
            setBegin({
              kind: 'start',
              command: { eventId: newEventId(), pattern, mode: 'practice', only: ids },
            })
          }}
        >
          Open {words}
        </Button>
        <noscript>
          <p className="mt-2 text-sm text-soft">Questions need JavaScript; the lesson reads without it.</p>
        </noscript>
      </div>
    )
  return (
    <>
      {isBeside && (
        <p className="mt-5 hidden font-sans text-sm text-soft xl:block">
          {ids.length === 1 ? 'The question stands' : 'The questions stand'} beside the lesson.
        </p>
      )}
      <div
        data-beside={isBeside || undefined}
        // From the top of the lesson to its end, so that what is in it can stay in view all the way.
        className={isBeside ? 'xl:absolute xl:inset-y-0 xl:left-[calc(100%+2.75rem)] xl:w-[25.75rem]' : ''}
      >
        <div
          className={`mt-5 ${panel} ${isBeside ? 'xl:sticky xl:top-6 xl:mt-0 xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto' : ''}`}
        >
          <div className="-mt-2 mb-2 hidden justify-end xl:flex">
            <Button kind="quiet" onClick={isBeside ? () => setBeside(false) : putBeside}>
              {isBeside ? 'Into the text' : 'Beside the text'}
            </Button>
          </div>
          <PracticeRun
            begin={begin}
            after={() => <p className="text-sm text-faint">The lesson goes on.</p>}
          />
        </div>
      </div>
    </>
  )
}

const panel = 'rounded-xl border border-line bg-panel px-5 py-5 font-sans text-base sm:px-6'
