'use client'

import { useEffect, useRef, useState } from 'react'
import { isLinkCodeUsed, type LinkCode, makeLinkCode, Refused } from '@/features/session/api'
import { Button } from '@/ui/Button'

/** How often the server is asked whether the code was used. */
const EVERY_MS = 3000

/** A one-time code by which an SSH key, or the app in a terminal, joins this browser's progress. */
export function LinkTerminal({ onLinked }: { onLinked: () => void }) {
  const [shown, setShown] = useState<LinkCode | null>(null)
  const [said, setSaid] = useState('')
  const box = useRef<HTMLElement>(null)
  const make = () => {
    makeLinkCode()
      .then((made) => {
        setShown(made)
        setSaid('')
      })
      .catch((error) => {
        if (!(error instanceof Refused)) throw error
        setSaid(error.problem.message)
      })
  }
  useEffect(() => {
    if (shown === null) return
    // The button that had the focus is gone.
    box.current?.focus()
    const end = (words: string) => {
      setShown(null)
      setSaid(words)
    }
    const timer = setInterval(() => {
      if (Date.now() > Date.parse(shown.expiresAt))
        return end('The code does not hold any more. Make a new one.')
      isLinkCodeUsed()
        .then((used) => {
          if (!used) return
          end('Linked: this browser and that terminal have one progress now.')
          onLinked()
        })
        // Asked again in a moment; a server that is away says nothing about the code.
        .catch(() => undefined)
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [shown, onLinked])
  return (
    <section aria-labelledby="link-terminal" className="mt-12">
      <h2 id="link-terminal" className="text-base font-semibold">
        Link a terminal
      </h2>
      <p className="mt-1 max-w-[40rem] text-soft">
        What you do over SSH is kept by your key. A code joins it with what this browser did: then both show
        all of it, for good.
      </p>
      {shown === null ? (
        <Button className="mt-4 min-h-11" onClick={make}>
          Make a code
        </Button>
      ) : (
        <section
          ref={box}
          tabIndex={-1}
          aria-label="Your code"
          className="mt-4 max-w-[40rem] border-l-3 border-tuned pl-4 outline-none"
        >
          <p>
            <code className="numeric text-xl font-semibold tracking-wider">{shown.code}</code>
          </p>
          <p className="mt-2 text-soft">
            Enter it where you are known by your key:{' '}
            <code className="numeric rounded-sm bg-wash px-1 py-px text-[0.9em]">
              ssh HOST link {shown.code}
            </code>
            , or in the app in a terminal, under Progress. It holds for ten minutes and for one use. Enter
            only a code that you made yourself.
          </p>
        </section>
      )}
      <p role="status" className="mt-3 text-sm text-soft empty:hidden">
        {said}
      </p>
    </section>
  )
}
