import type { Database } from '../engine.js'
import { ProgressError } from '../progressError.js'

/**
 * For each id the learner it stands for now: itself, or the learner it was joined into.
 *
 * @throws ProgressError `UNKNOWN_LEARNER` for an id that is none
 */
export async function learnersOf(
  database: Database,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const rows =
    ids.size === 0
      ? []
      : await database
          .selectFrom('fitcheck_learners as learner')
          .leftJoin('fitcheck_aliases as alias', 'alias.alias_id', 'learner.learner_id')
          .select(['learner.learner_id as id', 'alias.learner_id as joined_into'])
          .where('learner.learner_id', 'in', [...ids])
          .execute()
  const found = new Map(rows.map(({ id, joined_into }) => [id, joined_into ?? id]))
  for (const id of ids) if (!found.has(id)) throw unknownLearner(id)
  return found
}

function unknownLearner(learnerId: string): ProgressError {
  return new ProgressError(
    'UNKNOWN_LEARNER',
    `There is no learner ${JSON.stringify(learnerId)}. It was deleted, or belongs to another store; ask for one by a credential.`,
    { learnerId },
  )
}
