import type { LearnerEvent } from '@fitcheck/quiz'
import type { EventFilter, ProgressStore } from '../progressStore.js'
import { ownEvents } from './ownEvents.js'

/** What a command decides from the events before it: events to store, none where it was done before, and its reply. */
export interface Step<Reply> {
  readonly events: readonly LearnerEvent[]
  readonly reply: Reply
}

/**
 * Does a command for a learner: reads what came before, decides, stores what happened, and only then gives the reply.
 * Where the same event came through another process meanwhile, it reads and decides once more, finds it, and gives its
 * reply.
 *
 * @param decide may run twice; it must not have effects of its own
 * @param filter `{ attemptId }` where the events of that attempt are enough
 * @throws ProgressError by the store, and whatever `decide` throws
 */
export async function takeStep<Reply>(
  store: Pick<ProgressStore, 'eventsOf' | 'append'>,
  learnerId: string,
  decide: (events: readonly LearnerEvent[]) => Step<Reply>,
  filter?: EventFilter,
): Promise<Reply> {
  try {
    return await attempt()
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EVENT_CONFLICT') throw error
    return attempt()
  }

  async function attempt(): Promise<Reply> {
    const { events, reply } = decide(await ownEvents(store, learnerId, filter))
    if (events.length > 0) await store.append(events)
    return reply
  }
}
