import type { ComponentProps } from 'react'

/** A native select with its label: it opens as the platform's own list, on a phone too. */
export function Select({
  label,
  labelClass = 'text-soft',
  width = 'w-full',
  children,
  ...rest
}: ComponentProps<'select'> & {
  label: string
  /** How the label is shown; `sr-only` where the place says it already. */
  labelClass?: string
  width?: string
}) {
  return (
    <label className="flex items-center justify-between gap-3 text-sm">
      <span className={labelClass}>{label}</span>
      <span className={`relative inline-flex ${width}`}>
        <select
          className="min-h-8 w-full appearance-none rounded-md border border-edge bg-panel py-1 pr-7 pl-2.5 text-sm text-ink hover:border-ink disabled:opacity-50"
          {...rest}
        >
          {children}
        </select>
        <SelectArrow />
      </span>
    </label>
  )
}

/** The arrow of a select whose own is taken away; stands in a positioned parent. */
export function SelectArrow() {
  return (
    <svg
      viewBox="0 0 10 6"
      className="pointer-events-none absolute top-1/2 right-2.5 w-2.5 -translate-y-1/2 stroke-soft"
      fill="none"
      strokeWidth="1.6"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M1 1l4 4 4-4" />
    </svg>
  )
}
