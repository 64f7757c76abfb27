import { type ReactNode, useId } from 'react'

/** A titled part of the verdict, reachable as a landmark. */
export function Section({
  title,
  aside,
  id,
  children,
}: {
  title: string
  aside?: string
  id?: string
  children: ReactNode
}) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} id={id} className="mb-12">
      <h2 id={heading} className="mb-3 text-base font-semibold">
        {title}
        {aside && <span className="ml-2.5 text-sm font-normal text-soft">{aside}</span>}
      </h2>
      {children}
    </section>
  )
}
