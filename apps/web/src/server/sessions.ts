import { randomInt, randomUUID } from 'node:crypto'
import type { EventFilter, ProgressStore } from '@fitcheck/progress'
import type { LearnerEvent, Reply } from '@fitcheck/quiz'
import { bank, type SessionContext, type SessionStep } from '@fitcheck/quiz/server'
import { oneAtATime } from './oneAtATime'

/** A command of a session, with all but the events and the context given. */
export type Command = (events: readonly LearnerEvent[], context: SessionContext) => SessionStep

/**
 * Does a session's command for a learner: reads what came before, decides, stores what happened, and only then gives
 * the reply. One at a time for each learner, so that two tabs cannot both answer a question; several processes could
 * still cross, and then the answer that is earlier in the events is the one that counts.
 *
 * @param filter `{ attemptId }` where the events of that attempt are enough
 * @throws SessionError by the command, ProgressError by the store
 */
export function perform(
  store: ProgressStore,
  learnerId: string,
  command: Command,
  filter?: EventFilter,
): Promise<Reply> {
  return oneAtATime(learnerId, async () => {
    try {
      return await attempt()
    } catch (error) {
      // The same event came through another process meanwhile. Read again, it is found, and its reply given.
      if ((error as { code?: unknown }).code !== 'EVENT_CONFLICT') throw error
      return attempt()
    }
  })

  async function attempt(): Promise<Reply> {
    const events = await ownEvents(store, learnerId, filter)
    const { events: happened, reply } = command(events, contextAfter(events))
    if (happened.length > 0) await store.append(happened)
    return reply
  }
}

/**
 * A learner's events, oldest first. Those of a learner that was joined into this one are theirs too, and sessions know
 * whose an event is by its `learnerId`.
 */
export async function ownEvents(
  store: ProgressStore,
  learnerId: string,
  filter?: EventFilter,
): Promise<LearnerEvent[]> {
  const events = await store.eventsOf(learnerId, filter)
  return events.map((event) => ({ ...event, learnerId }))
}

/** Events are replayed in the order of their times, so a new one is later than those before, whatever the clock says. */
function contextAfter(events: readonly LearnerEvent[]): SessionContext {
  const last = events.at(-1)
  const now = Math.max(Date.now(), last === undefined ? 0 : Date.parse(last.at) + 1)
  return {
    bank,
    now: new Date(now).toISOString(),
    newId: randomUUID,
    newSeed: () => randomInt(2 ** 32),
  }
}
