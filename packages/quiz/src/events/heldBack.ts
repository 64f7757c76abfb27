import type { LearnerEvent } from './learnerEvent.js'

const ungraded = { score: null, correct: null, misconceptions: null }

/** Events with what a test does not tell before its end left out of those tests that have not ended. */
export function withoutOpenGrades(events: readonly LearnerEvent[]): LearnerEvent[] {
  const open = openAttempts(events)
  return events.map((event) =>
    isOf(open, event) && event.mode === 'test' ? { ...event, ...ungraded } : event,
  )
}

/**
 * Events as they may be given to their learner: what `withoutOpenGrades` leaves out, and of every attempt that has not
 * ended the seeds, from which anybody with this program could compute the answers.
 */
export function withoutOpenAnswers(events: readonly LearnerEvent[]): LearnerEvent[] {
  const open = openAttempts(events)
  return withoutOpenGrades(events).map((event) =>
    isOf(open, event)
      ? { ...event, seed: null, shown: event.shown?.map((shown) => ({ ...shown, seed: null })) ?? null }
      : event,
  )
}

/** Ids of the attempts that were started and not finished. */
export function openAttempts(events: readonly LearnerEvent[]): ReadonlySet<string> {
  const finished = new Set(
    events.filter(({ kind }) => kind === 'attempt-finished').map((event) => event.attemptId),
  )
  return new Set(
    events.flatMap(({ attemptId }) => (attemptId === null || finished.has(attemptId) ? [] : [attemptId])),
  )
}

function isOf(attempts: ReadonlySet<string>, { attemptId }: LearnerEvent): boolean {
  return attemptId !== null && attempts.has(attemptId)
}
