import { setTimeout as sleep } from 'node:timers/promises'

/** How long an operation is tried again before its error counts. */
const LIMIT_MS = 5_000
const LONGEST_PAUSE_MS = 100

/**
 * Runs `attempt` again while it fails in a way that passes by itself. The pauses grow and are drawn at random from
 * zero up ("full jitter": M. Brooker, Exponential Backoff and Jitter, AWS Architecture Blog, 2015), so that several
 * processes do not meet again; the event loop stays free meanwhile.
 */
export async function retry<T>(attempt: () => Promise<T>, passes: (error: unknown) => boolean): Promise<T> {
  const end = performance.now() + LIMIT_MS
  for (let longest = 4; ; longest = Math.min(2 * longest, LONGEST_PAUSE_MS)) {
    try {
      return await attempt()
    } catch (error) {
      if (!passes(error) || performance.now() > end) throw error
      await sleep(Math.random() * longest)
    }
  }
}
