import { randomInt, randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { ProgressStore } from '@fitcheck/progress'
import type { ColourDepth } from '../ui/palette.js'
import { terminalOf } from '../ui/terminal.js'
import { errorMessage } from './errorMessage.js'

const colours = { 0: 'none', 4: 16, 8: 256, 24: 'truecolour' } as const satisfies Record<ColourDepth, unknown>
const SEEDS = 2 ** 32

export interface OpenOptions {
  readonly ascii?: true
  readonly screenReader?: true
}

/** Opens the app on this terminal with the store of whoever uses this machine, until it is left. */
export async function openApp(start: string | undefined, options: OpenOptions = {}): Promise<void> {
  const [progress, { openSource }, { mountApp }, { writeWhole }] = await Promise.all([
    import('@fitcheck/progress'),
    import('@fitcheck/ingest/node'),
    import('./mountApp.js'),
    import('../writeWhole.js'),
  ])
  const { store, learnerId } = await ownProgress(progress)
  const { ascii, depth } = terminalOf(process.stdout, process.env, options)
  try {
    const app = mountApp(process, {
      store,
      learnerId,
      guest: false,
      link: async (code) => void (await store.useLinkCode(learnerId, code)),
      files: {
        open: openSource,
        write: async (path, text) => {
          writeWhole(resolve(path), text)
          return resolve(path)
        },
      },
      ...(start === undefined ? {} : { start }),
      colours: colours[depth],
      ascii,
      screenReader: options.screenReader ?? process.env['INK_SCREEN_READER'] === 'true',
      now: () => new Date(),
      newId: randomUUID,
      newSeed: () => randomInt(SEEDS),
    })
    // A bug is told on the terminal as it was, not on the screen that is about to go.
    process.prependListener('uncaughtException', app.unmount)
    process.prependListener('unhandledRejection', app.unmount)
    await app.waitUntilExit()
  } finally {
    await store.close()
  }
}

/** The store and the learner of whoever uses this machine; where it cannot be opened, one that says why. */
async function ownProgress({
  openStore,
  localCredential,
}: typeof import('@fitcheck/progress')): Promise<{ store: ProgressStore; learnerId: string }> {
  try {
    const store = await openStore(process.env)
    return { store, learnerId: await store.learnerFor(localCredential()) }
  } catch (error) {
    if (errorMessage(error) === null) throw error
    return { store: closedStore(error), learnerId: randomUUID() }
  }
}

/** Verdicts and lessons need no store: only what does is refused, with the reason. */
function closedStore(reason: unknown): ProgressStore {
  const refuse = () => Promise.reject(reason)
  return {
    append: refuse,
    eventsOf: refuse,
    learnerFor: refuse,
    findLearner: refuse,
    addCredential: refuse,
    joinLearners: refuse,
    makeLinkCode: refuse,
    isLinkCodeUsed: refuse,
    useLinkCode: refuse,
    exportLearner: refuse,
    deleteLearner: refuse,
    ping: refuse,
    close: async () => {},
  }
}
