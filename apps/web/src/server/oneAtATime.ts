import { processWide } from './processWide'

const tails = processWide('one at a time', () => new Map<string, Promise<unknown>>())

/** Runs `work` once all earlier work under the same key has ended, well or not. */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = tails.get(key)
  const own = (async () => {
    await before?.catch(() => undefined)
    return work()
  })()
  tails.set(key, own)
  try {
    return await own
  } finally {
    if (tails.get(key) === own) tails.delete(key)
  }
}
