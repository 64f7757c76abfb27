import type { Database } from '../engine.js'
import { readEvents } from '../events/readEvents.js'
import type { LearnerExport } from '../progressStore.js'
import { groupOf } from './groupOf.js'

/** `exportLearner` of the store. */
export async function exportLearner(database: Database, id: string): Promise<LearnerExport> {
  const group = await groupOf(database, id)
  const rows = await database
    .selectFrom('fitcheck_credentials')
    .select(['kind', 'subject', 'created_at'])
    .where('learner_id', 'in', group)
    .orderBy('created_at')
    .orderBy('kind')
    .orderBy('subject')
    .execute()
  const [learnerId, ...joined] = group
  return {
    schemaVersion: 1,
    learnerId,
    joined,
    credentials: rows.map(({ kind, subject, created_at }) => ({ kind, subject, createdAt: created_at })),
    events: await readEvents(database, group),
  }
}
