import type { Database } from '../engine.js'
import { learnersOf } from './learnersOf.js'

/** The learner an id stands for now, first, and every learner joined into it. */
export async function groupOf(database: Database, id: string): Promise<readonly [string, ...string[]]> {
  const learnerId = (await learnersOf(database, new Set([id]))).get(id)!
  const aliases = await database
    .selectFrom('fitcheck_aliases')
    .select('alias_id')
    .where('learner_id', '=', learnerId)
    .orderBy('created_at')
    .orderBy('alias_id')
    .execute()
  return [learnerId, ...aliases.map((row) => row.alias_id)]
}
