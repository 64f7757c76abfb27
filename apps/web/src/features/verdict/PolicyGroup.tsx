import type { ReactNode } from 'react'

/** Fields of a policy that belong together. */
export function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="break-inside-avoid border-b border-line py-3.5">
      <legend className="float-left mb-2 w-full text-sm font-medium">
        {title}
        {hint && <span className="ml-1.5 font-normal text-faint">{hint}</span>}
      </legend>
      <div className="clear-both space-y-1.5">{children}</div>
    </fieldset>
  )
}
