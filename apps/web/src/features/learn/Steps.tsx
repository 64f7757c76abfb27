import type { ReactNode } from 'react'
import { Chevron } from '@/ui/Disclosure'

/** Steps that open one by one, each once the one before it is open. Needs no script. */
export function Steps({ children }: { children: readonly ReactNode[] }) {
  return (
    <ol className="my-6 border-l-3 border-tuned pl-5">
      {children.map((step, i) => (
        <li key={i} className="not-first:mt-3 [&:has(>details:not([open]))~li]:hidden">
          <details className="group" open={i === 0}>
            <summary className="inline-flex min-h-8 items-center gap-1.5 font-sans text-sm text-soft hover:text-ink">
              <Chevron className="group-open:rotate-90" />
              Step {i + 1} of {children.length}
            </summary>
            <div className="pt-1">{step}</div>
          </details>
        </li>
      ))}
    </ol>
  )
}
