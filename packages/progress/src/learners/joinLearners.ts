import type { Engine } from '../engine.js'
import { learnersOf } from './learnersOf.js'

/** `joinLearners` of the store. Aliases stay flat: what was joined into `from` now points to `into` directly. */
export async function joinLearners(engine: Engine, from: string, into: string): Promise<string> {
  return engine.writeAlone(async (transaction) => {
    const learners = await learnersOf(transaction, new Set([from, into]))
    const joined = learners.get(from)!
    const learnerId = learners.get(into)!
    if (joined === learnerId) return learnerId
    await transaction
      .updateTable('fitcheck_aliases')
      .set({ learner_id: learnerId })
      .where('learner_id', '=', joined)
      .execute()
    await transaction
      .insertInto('fitcheck_aliases')
      .values({ alias_id: joined, learner_id: learnerId, created_at: new Date().toISOString() })
      .execute()
    return learnerId
  })
}
