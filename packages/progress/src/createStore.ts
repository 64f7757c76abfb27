import { sql } from 'kysely'
import type { Engine } from './engine.js'
import { appendEvents } from './events/appendEvents.js'
import { readEvents } from './events/readEvents.js'
import { addCredential, findLearner, learnerFor } from './learners/credentials.js'
import { deleteLearner } from './learners/deleteLearner.js'
import { exportLearner } from './learners/exportLearner.js'
import { groupOf } from './learners/groupOf.js'
import { joinLearners } from './learners/joinLearners.js'
import { isLinkCodeUsed, makeLinkCode, useLinkCode } from './learners/linkCodes.js'
import { ProgressError } from './progressError.js'
import type { ProgressStore } from './progressStore.js'

/** The store over an engine whose schema is the newest. */
export function createStore(engine: Engine): ProgressStore {
  const underWay = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined

  async function whileOpen<T>(work: () => Promise<T>): Promise<T> {
    if (closing)
      throw new ProgressError('STORE_CLOSED', 'The progress store was closed. Open it again to use it.')
    const result = work()
    underWay.add(result)
    try {
      return await result
    } finally {
      underWay.delete(result)
    }
  }

  return {
    append: (events) => whileOpen(() => appendEvents(engine, events)),
    eventsOf: (learnerId, filter) =>
      whileOpen(() =>
        engine.read(async (database) => readEvents(database, await groupOf(database, learnerId), filter)),
      ),
    learnerFor: (credential) => whileOpen(() => learnerFor(engine, credential)),
    findLearner: (credential) => whileOpen(() => findLearner(engine, credential)),
    addCredential: (learnerId, credential) => whileOpen(() => addCredential(engine, learnerId, credential)),
    joinLearners: (from, into) => whileOpen(() => joinLearners(engine, from, into)),
    makeLinkCode: (learnerId) => whileOpen(() => makeLinkCode(engine, learnerId)),
    isLinkCodeUsed: (learnerId) => whileOpen(() => isLinkCodeUsed(engine, learnerId)),
    useLinkCode: (learnerId, code) => whileOpen(() => useLinkCode(engine, learnerId, code)),
    exportLearner: (learnerId) =>
      whileOpen(() => engine.read((database) => exportLearner(database, learnerId))),
    deleteLearner: (learnerId) => whileOpen(() => deleteLearner(engine, learnerId)),
    ping: () =>
      whileOpen(async () => {
        await engine.read((database) => sql`select 1`.execute(database))
      }),
    close: () => {
      closing ??= Promise.allSettled(underWay).then(() => engine.close())
      return closing
    },
  }
}
