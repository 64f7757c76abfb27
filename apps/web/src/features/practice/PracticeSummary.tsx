import type { PracticeResult } from '@fitcheck/quiz'
import { type ReactNode, useEffect, useRef } from 'react'
import { RichLine } from '@/features/session/Rich'

/** What a practice came to, in words, and the way on. */
export function PracticeSummary({ result, children }: { result: PracticeResult; children: ReactNode }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const { right, of, misconceptions, next } = result
  return (
    <div>
      <h2 ref={head} tabIndex={-1} className="font-serif text-xl font-semibold outline-none">
        {of === 0 ? 'Done.' : `Right in the end: ${right} of ${of}.`}
      </h2>
      {misconceptions.length > 0 && (
        <>
          <p className="mt-4">Ideas that came up on the way:</p>
          <ul className="mt-1 list-disc pl-6 text-soft marker:text-faint">
            {misconceptions.map(({ id, name }) => (
              <li key={id} className="py-0.5">
                <RichLine text={name} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-4 text-soft">{next}</p>
      <div className="mt-6 flex flex-wrap gap-2.5">{children}</div>
    </div>
  )
}
