import type { LearnerEvent } from '@fitcheck/quiz'
import type { EventFilter, ProgressStore } from '../progressStore.js'

/**
 * A learner's events, oldest first, all under the id asked with. Learners that were joined keep their old ids in what is
 * stored; sessions know whose an event is by its `learnerId`, so here the joined ones are read as one.
 *
 * @throws ProgressError as `eventsOf`
 */
export async function ownEvents(
  store: Pick<ProgressStore, 'eventsOf'>,
  learnerId: string,
  filter?: EventFilter,
): Promise<LearnerEvent[]> {
  const events = await store.eventsOf(learnerId, filter)
  return events.map((event) => ({ ...event, learnerId }))
}
