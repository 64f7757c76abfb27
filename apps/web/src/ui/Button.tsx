import type { ComponentProps } from 'react'

const look = {
  primary: 'bg-ink text-paper border-ink hover:bg-soft hover:border-soft',
  plain: 'bg-panel text-ink border-edge hover:border-ink',
  quiet: 'border-transparent text-soft hover:text-ink hover:bg-wash',
} as const

export type ButtonLook = keyof typeof look

/** The classes of a button, for a link that acts as one. */
export function buttonClass(kind: ButtonLook = 'plain', extra = ''): string {
  return `inline-flex min-h-9 items-center justify-center gap-2 rounded-lg border px-3.5 text-sm font-medium no-underline transition-colors motion-reduce:transition-none disabled:opacity-50 aria-disabled:opacity-60 ${look[kind]} ${extra}`
}

/** A button that says what it does in a word or two. */
export function Button({
  kind = 'plain',
  className = '',
  ...rest
}: ComponentProps<'button'> & { kind?: ButtonLook }) {
  return <button type="button" className={buttonClass(kind, className)} {...rest} />
}
