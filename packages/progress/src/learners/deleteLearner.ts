import type { Engine } from '../engine.js'
import { ProgressError } from '../progressError.js'
import { groupOf } from './groupOf.js'

/** `deleteLearner` of the store. */
export async function deleteLearner(engine: Engine, id: string): Promise<void> {
  await engine.writeAlone(async (transaction) => {
    const group = await groupOf(transaction, id).catch(noneWhereUnknown)
    if (group.length === 0) return
    await transaction.deleteFrom('fitcheck_events').where('learner_id', 'in', group).execute()
    await transaction.deleteFrom('fitcheck_link_codes').where('learner_id', 'in', group).execute()
    await transaction.deleteFrom('fitcheck_credentials').where('learner_id', 'in', group).execute()
    await transaction.deleteFrom('fitcheck_aliases').where('learner_id', 'in', group).execute()
    await transaction.deleteFrom('fitcheck_learners').where('learner_id', 'in', group).execute()
  })
}

function noneWhereUnknown(error: unknown): readonly string[] {
  if (error instanceof ProgressError && error.code === 'UNKNOWN_LEARNER') return []
  throw error
}
