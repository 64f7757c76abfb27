import { openStore, type ProgressStore } from '@fitcheck/progress'
import { environment } from './environment'
import { processWide } from './processWide'

/** The one store of this process, how many requests are at work with it, and whether the process is about to end. */
interface Kept {
  opened: Promise<ProgressStore> | undefined
  users: number
  ending: boolean
}

/**
 * Does some work with the progress store of this process, which is opened when first asked for. One that could not be
 * opened is tried again at the next request. When the process is told to end, Next finishes the requests under way;
 * the last of them closes the store.
 *
 * @throws ProgressError as `openStore`, and whatever `work` throws
 */
export async function withStore<T>(work: (store: ProgressStore) => Promise<T>): Promise<T> {
  const kept = processWide('store', keep)
  kept.users++
  try {
    kept.opened ??= openStore(environment())
    return await work(await kept.opened.catch(forget))
  } finally {
    kept.users--
    if (kept.ending && kept.users === 0) await close(kept)
  }

  function forget(error: unknown): never {
    kept.opened = undefined
    throw error
  }
}

function keep(): Kept {
  const kept: Kept = { opened: undefined, users: 0, ending: false }
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      kept.ending = true
      if (kept.users === 0) void close(kept)
    })
  return kept
}

async function close(kept: Kept): Promise<void> {
  const opened = kept.opened
  kept.opened = undefined
  await opened?.then((store) => store.close()).catch(() => undefined)
}
