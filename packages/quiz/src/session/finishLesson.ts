import type { LearnerEvent } from '../events/learnerEvent.js'
import { newEvent, type SessionContext, type SessionStep } from './context.js'
import { SessionError } from './protocol.js'

export interface FinishLessonCommand {
  readonly eventId: string
  readonly learnerId: string
  readonly pattern: string
}

/**
 * Writes down that a lesson was read to its end.
 *
 * @throws SessionError NO_SUCH_PATTERN, OTHER_LEARNER
 */
export function finishLesson(
  events: readonly LearnerEvent[],
  command: FinishLessonCommand,
  { bank, now }: Pick<SessionContext, 'bank' | 'now'>,
): SessionStep {
  const { eventId, learnerId, pattern } = command
  if (!Object.hasOwn(bank.objectives, pattern))
    throw new SessionError('NO_SUCH_PATTERN', `There is no lesson '${pattern}' yet.`)
  const reply = { kind: 'lesson-finished', pattern } as const
  const before = events.find((event) => event.eventId === eventId)
  if (before === undefined)
    return {
      events: [newEvent('lesson-finished', { eventId, learnerId, pattern, attemptId: null, at: now })],
      reply,
    }
  if (before.learnerId !== learnerId)
    throw new SessionError('OTHER_LEARNER', 'This event id belongs to another learner. Send a new one.')
  return { events: [], reply }
}
