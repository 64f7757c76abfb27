import type { ReactNode } from 'react'

/** The top of a learner's page. */
export function PlaceHead({
  over,
  title,
  small = false,
  children,
}: {
  over?: ReactNode
  title: string
  /** Where what comes below is more than the title: a question, a result. */
  small?: boolean
  children?: ReactNode
}) {
  return (
    <div className={small ? 'pt-7 pb-5 sm:pt-10' : 'pt-10 pb-6 sm:pt-14'}>
      {over && <p className="mb-2 text-sm text-soft">{over}</p>}
      <h1 className={`font-serif font-semibold tracking-tight ${small ? 'text-xl' : 'text-2xl'}`}>{title}</h1>
      {children && <div className="mt-3 max-w-[42rem] text-lg text-soft">{children}</div>}
    </div>
  )
}
