import type { Engine, WriteTransaction } from '../engine.js'
import { learnersOf } from './learnersOf.js'

/** `joinLearners` of the store. */
export async function joinLearners(engine: Engine, from: string, into: string): Promise<string> {
  return engine.writeAlone(async (transaction) => {
    const learners = await learnersOf(transaction, new Set([from, into]))
    return joinWithin(transaction, learners.get(from)!, learners.get(into)!)
  })
}

/**
 * Joins one learner into another, neither of them an alias. Aliases stay flat: what was joined into `from` now points to
 * `into` directly.
 */
export async function joinWithin(transaction: WriteTransaction, from: string, into: string): Promise<string> {
  if (from === into) return into
  await transaction
    .updateTable('fitcheck_aliases')
    .set({ learner_id: into })
    .where('learner_id', '=', from)
    .execute()
  await transaction
    .insertInto('fitcheck_aliases')
    .values({ alias_id: from, learner_id: into, created_at: new Date().toISOString() })
    .execute()
  return into
}
