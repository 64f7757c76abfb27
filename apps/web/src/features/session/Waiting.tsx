import type { Problem } from '@fitcheck/quiz'
import { Button } from '@/ui/Button'

/** A short wait for the server, or why it did not come to anything. */
export function Waiting({
  problem,
  again,
  words,
}: {
  problem: Problem | null
  again: () => void
  words: string
}) {
  if (problem !== null)
    return (
      <div role="alert" className="max-w-xl border-l-3 border-open bg-open-wash px-4 py-3">
        <p>{problem.message}</p>
        <Button className="mt-3" onClick={again}>
          Try again
        </Button>
      </div>
    )
  return (
    <div className="max-w-xs py-2">
      <p role="status" className="mb-2 text-sm text-soft">
        {words}
      </p>
      <svg className="block h-1 w-full overflow-hidden rounded-full bg-wash" aria-hidden="true">
        <rect className="sweep fill-tuned" width="30%" height="4" />
      </svg>
    </div>
  )
}
