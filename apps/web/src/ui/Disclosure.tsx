import type { ReactNode } from 'react'

/** Something deeper that opens in place. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="inline-flex min-h-6 items-center gap-1.5 text-sm text-soft hover:text-ink">
        <Chevron className="group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}

export function Chevron({ className = '' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 8 10"
      className={`h-2.5 w-2 shrink-0 stroke-current ${className}`}
      fill="none"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M2 1l4 4-4 4" />
    </svg>
  )
}
