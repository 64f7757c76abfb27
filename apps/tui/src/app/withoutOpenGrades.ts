import type { LearnerEvent } from '@fitcheck/quiz'

const ungraded = { score: null, correct: null, misconceptions: null }

/** Events without what a test does not tell before its end, where it has not ended. */
export function withoutOpenGrades(events: readonly LearnerEvent[]): LearnerEvent[] {
  const finished = new Set(
    events.filter(({ kind }) => kind === 'attempt-finished').map(({ attemptId }) => attemptId),
  )
  return events.map((event) =>
    event.mode === 'test' && !finished.has(event.attemptId) ? { ...event, ...ungraded } : event,
  )
}
