/** What is wrong with the form of an answer, at its field. */
export function FieldProblem({ id, message }: { id: string; message: string | null }) {
  return (
    <p id={id} role="alert" className={message === null ? 'hidden' : 'mt-2 text-sm text-failed'}>
      {message}
    </p>
  )
}

export const fieldClass =
  'numeric min-h-10 rounded-md border border-edge bg-panel px-3 text-base hover:border-ink disabled:text-soft disabled:hover:border-edge aria-invalid:border-failed'
