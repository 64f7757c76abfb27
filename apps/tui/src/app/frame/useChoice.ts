import { useState } from 'react'
import type { Binding } from './binding.js'

/** Which of `count` rows is chosen, moved by the arrows and their vim twins. */
export function useChoice(
  count: number,
  start = 0,
): { chosen: number; choose: (i: number) => void; moving: Binding } {
  const [at, setAt] = useState(start)
  const chosen = Math.min(at, Math.max(0, count - 1))
  const moving: Binding = {
    keys: ['up', 'down', 'k', 'j'],
    label: 'choose',
    run: (key) => setAt(Math.max(0, Math.min(count - 1, chosen + (key === 'up' || key === 'k' ? -1 : 1)))),
  }
  return { chosen, choose: setAt, moving }
}
