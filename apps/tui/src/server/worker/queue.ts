/** Waits for a turn; what it gives ends the turn. */
export type Queue = () => Promise<() => void>

/** At most so many at once; who comes later waits, first come first served. */
export function createQueue(atOnce: number): Queue {
  const waiting: (() => void)[] = []
  let running = 0
  return async () => {
    if (running < atOnce) running++
    else await new Promise<void>((resolve) => waiting.push(resolve))
    let over = false
    return () => {
      if (over) return
      over = true
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
