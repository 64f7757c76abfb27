export interface Place {
  readonly name: string
  readonly href: string
}

/** The places of the header, in their order. A place is named here once its page exists. */
export const places: readonly Place[] = [
  { name: 'Verdict', href: '/verdict' },
  { name: 'Learn', href: '/learn' },
  { name: 'Practice', href: '/practice' },
  { name: 'Test', href: '/test' },
  { name: 'Progress', href: '/progress' },
]
