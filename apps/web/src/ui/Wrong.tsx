/** Something the reader can mend: the message as it is everywhere, and where this page has what it asks for. */
export function Wrong({ message, hint }: { message: string; hint?: string | undefined }) {
  return (
    <div
      role="alert"
      className="mt-2.5 max-w-[60rem] border-l-3 border-failed bg-failed-wash px-4 py-2.5 text-base text-ink"
    >
      <p>{message}</p>
      {hint && <p className="mt-1 text-sm text-soft">{hint}</p>}
    </div>
  )
}
