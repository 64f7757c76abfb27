import type { ReactNode } from 'react'

/** The top of a learner's page. */
export function PlaceHead({
  over,
  title,
  children,
}: {
  over?: ReactNode
  title: string
  children?: ReactNode
}) {
  return (
    <div className="pt-10 pb-6 sm:pt-14">
      {over && <p className="mb-2 text-sm text-soft">{over}</p>}
      <h1 className="font-serif text-2xl font-semibold tracking-tight">{title}</h1>
      {children && <div className="mt-3 max-w-[42rem] text-lg text-soft">{children}</div>}
    </div>
  )
}
