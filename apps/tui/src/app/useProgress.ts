import type { Progress } from '@fitcheck/quiz'
import { useEffect, useState } from 'react'
import { errorMessage } from './errorMessage.js'
import { useApp } from './useApp.js'

/**
 * The learner's progress, read when the screen opens and whenever `round` changes; a message where the store cannot be
 * read.
 */
export function useProgress(round = 0): {
  readonly progress: Progress | null
  readonly problem: string | null
} {
  const { engine, fail } = useApp()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let open = true
    engine
      .progress()
      .then((read) => open && setProgress(read))
      .catch((error) => {
        if (!open) return
        const message = errorMessage(error)
        if (message === null) fail(error)
        else setProblem(message)
      })
    return () => {
      open = false
    }
  }, [round])
  return { progress, problem }
}
