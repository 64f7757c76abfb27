import type { LearnerEvent } from '@fitcheck/quiz'
import type { Engine, WriteTransaction } from '../engine.js'
import { learnersOf } from '../learners/learnersOf.js'
import { ProgressError } from '../progressError.js'
import { type EventRow, toRow } from './eventRow.js'

/** Rows of one statement: five parameters each, far below what either engine takes. */
const ROWS_AT_ONCE = 500

/** `append` of the store. */
export async function appendEvents(
  engine: Engine,
  events: readonly LearnerEvent[],
): Promise<readonly string[]> {
  const rows = new Map<string, EventRow>()
  for (const event of events) {
    const row = toRow(event)
    const earlier = rows.get(row.event_id)
    if (earlier && (earlier.body !== row.body || earlier.learner_id !== row.learner_id)) throw conflict(row)
    rows.set(row.event_id, row)
  }
  if (rows.size === 0) return []

  // Two appends of the same events insert them in the same order, and so never wait for each other in a circle.
  const sorted = [...rows.values()].sort((a, b) => (a.event_id < b.event_id ? -1 : 1))
  const added = await engine.write(async (transaction) => {
    const learners = await learnersOf(transaction, new Set(sorted.map((row) => row.learner_id)))
    const ids = new Set<string>()
    for (let start = 0; start < sorted.length; start += ROWS_AT_ONCE) {
      const chunk = sorted.slice(start, start + ROWS_AT_ONCE)
      const inserted = await transaction
        .insertInto('fitcheck_events')
        .values(chunk)
        .onConflict((conflicting) => conflicting.column('event_id').doNothing())
        .returning('event_id')
        .execute()
      for (const { event_id } of inserted) ids.add(event_id)
      const repeated = chunk.filter((row) => !ids.has(row.event_id))
      if (repeated.length > 0) await assertSame(transaction, repeated, learners)
    }
    return ids
  })
  return [...rows.keys()].filter((eventId) => added.has(eventId))
}

/**
 * A retry may name another learner than the first try did, if the two were joined in between: the same event still.
 */
async function assertSame(
  transaction: WriteTransaction,
  rows: readonly EventRow[],
  learners: ReadonlyMap<string, string>,
): Promise<void> {
  const stored = await transaction
    .selectFrom('fitcheck_events')
    .select(['event_id', 'learner_id', 'body'])
    .where(
      'event_id',
      'in',
      rows.map((row) => row.event_id),
    )
    .execute()
  const storedLearners = await learnersOf(transaction, new Set(stored.map((row) => row.learner_id)))
  const byId = new Map(stored.map((row) => [row.event_id, row]))
  for (const row of rows) {
    const other = byId.get(row.event_id)
    const same =
      other?.body === row.body && storedLearners.get(other.learner_id) === learners.get(row.learner_id)
    if (!same) throw conflict(row)
  }
}

function conflict({ event_id: eventId }: EventRow): ProgressError {
  return new ProgressError(
    'EVENT_CONFLICT',
    `Event ${eventId} is known with other content. An event never changes: give a new event an id of its own.`,
    { eventId },
  )
}
