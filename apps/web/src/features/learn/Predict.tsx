'use client'

import { type ReactNode, useId, useState } from 'react'
import { Chevron } from '@/ui/Disclosure'

/**
 * Asked before it is told: choosing opens what comes of it. It is not graded and not kept. Without a script the answer
 * opens as any disclosure does.
 */
export function Predict({
  ask,
  options,
  children,
}: {
  ask: ReactNode
  options: readonly { readonly id: string; readonly text: ReactNode }[]
  children: ReactNode
}) {
  const name = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className="my-6 rounded-xl border border-line bg-panel px-5 py-5 sm:px-6">
      <div id={name}>{ask}</div>
      <div role="radiogroup" aria-labelledby={name} className="mt-3 font-sans text-base">
        {options.map(({ id, text }) => (
          <label key={id} className="flex min-h-9 items-baseline gap-3 py-1.5">
            <input
              type="radio"
              name={name}
              className="size-4 shrink-0 translate-y-0.5 accent-ink"
              onChange={() => setOpen(true)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <details
        className="group mt-3"
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary className="inline-flex min-h-6 items-center gap-1.5 font-sans text-sm text-soft hover:text-ink">
          <Chevron className="group-open:rotate-90" />
          What comes of it
        </summary>
        <div className="pt-3">{children}</div>
      </details>
    </div>
  )
}
