import type { ReactNode } from 'react'

/** A page that says one thing: an error, or that nothing is here. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-2xl pt-20 pb-10">
      <svg viewBox="0 0 240 24" className="mb-8 w-60" aria-hidden="true">
        <rect x="0" y="4" width="150" height="16" className="fill-wash" />
        <rect x="0" y="19.5" width="240" height="1" className="fill-line" />
        <rect x="149" y="0" width="2.5" height="24" rx="1.25" className="fill-ink" />
      </svg>
      <h1 className="mb-3 font-serif text-2xl font-semibold tracking-tight">{title}</h1>
      <div className="text-soft">{children}</div>
    </div>
  )
}
