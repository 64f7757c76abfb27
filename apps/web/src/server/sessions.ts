import { randomInt, randomUUID } from 'node:crypto'
import { type EventFilter, type ProgressStore, takeStep } from '@fitcheck/progress'
import type { LearnerEvent, Reply } from '@fitcheck/quiz'
import { bank, type SessionContext, type SessionStep, timeAfter } from '@fitcheck/quiz/server'
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
  return oneAtATime(learnerId, () =>
    takeStep(store, learnerId, (events) => command(events, contextAfter(events)), filter),
  )
}

function contextAfter(events: readonly LearnerEvent[]): SessionContext {
  return {
    bank,
    now: timeAfter(events, new Date()),
    newId: randomUUID,
    newSeed: () => randomInt(2 ** 32),
  }
}
