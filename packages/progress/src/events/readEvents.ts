import type { LearnerEvent } from '@fitcheck/quiz'
import type { Database } from '../engine.js'
import type { EventFilter } from '../progressStore.js'
import { byTime } from './byTime.js'
import { fromRow } from './eventRow.js'
import { isTime } from './isTime.js'

/** The events of these learners, in the order they happened. */
export async function readEvents(
  database: Database,
  learnerIds: readonly string[],
  { attemptId, after }: EventFilter = {},
): Promise<readonly LearnerEvent[]> {
  if (after !== undefined && !isTime(after)) {
    throw new RangeError(
      `after is ${JSON.stringify(after)}; expected a time such as 2026-03-01T09:30:00.000Z`,
    )
  }
  const rows = await database
    .selectFrom('fitcheck_events')
    .select(['learner_id', 'body'])
    .where('learner_id', 'in', learnerIds)
    .$if(attemptId !== undefined, (query) => query.where('attempt_id', '=', attemptId!))
    .$if(after !== undefined, (query) => query.where('at', '>', Date.parse(after!)))
    .execute()
  return rows.map(fromRow).sort(byTime)
}
