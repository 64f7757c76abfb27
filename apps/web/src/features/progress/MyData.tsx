'use client'

import { useState } from 'react'
import { deleteLearner, exportPath, Refused } from '@/features/session/api'
import { Button, buttonClass } from '@/ui/Button'

/** What is kept about the learner: to take along, and to delete. */
export function MyData({ hasAny, onDeleted }: { hasAny: boolean; onDeleted: () => void }) {
  const [asked, setAsked] = useState(false)
  const [said, setSaid] = useState('')
  const remove = () => {
    deleteLearner()
      .then(() => {
        setAsked(false)
        setSaid('Deleted. Nothing about you is kept.')
        onDeleted()
      })
      .catch((error) => {
        if (!(error instanceof Refused)) throw error
        setSaid(error.problem.message)
      })
  }
  return (
    <section aria-labelledby="my-data" className="mt-12">
      <h2 id="my-data" className="text-base font-semibold">
        My data
      </h2>
      <p className="mt-1 max-w-[40rem] text-soft">
        Kept are your answers, when you gave them, and which lessons you finished. No name, no address. A
        cookie tells the server that they are yours, and so does the fingerprint of an SSH key that you
        linked.
      </p>
      {hasAny && (
        <div className="mt-4 flex flex-wrap items-center gap-2.5">
          <a href={exportPath} download className={buttonClass('plain', 'min-h-11')}>
            Export as JSON
          </a>
          {asked ? (
            <>
              <Button className="min-h-11 border-failed text-failed" onClick={remove}>
                Delete for good
              </Button>
              <Button kind="quiet" className="min-h-11" onClick={() => setAsked(false)}>
                Keep it
              </Button>
              <span className="text-sm text-soft">On every device; it cannot be brought back.</span>
            </>
          ) : (
            <Button kind="quiet" className="min-h-11" onClick={() => setAsked(true)}>
              Delete my data
            </Button>
          )}
        </div>
      )}
      <p role="status" className="mt-3 text-sm text-soft empty:hidden">
        {said}
      </p>
    </section>
  )
}
