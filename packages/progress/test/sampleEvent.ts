import { randomUUID } from 'node:crypto'
import type { LearnerEvent } from '@fitcheck/quiz'

/** An answer, with what a test cares about replaced. */
export function sampleEvent(fields: Partial<LearnerEvent> & Pick<LearnerEvent, 'learnerId'>): LearnerEvent {
  return {
    schemaVersion: 1,
    eventId: randomUUID(),
    attemptId: 'attempt-1',
    kind: 'answered',
    at: '2026-03-01T09:30:00.000Z',
    pattern: 'accuracy-trap',
    mode: null,
    shown: null,
    questionId: 'accuracy-trap/rare-spam',
    questionVersion: 1,
    seed: null,
    optionOrder: ['c', 'a', 'b'],
    response: 'a',
    certainty: 'fairly',
    hintsUsed: 0,
    score: 1,
    correct: true,
    misconceptions: [],
    engineVersion: '0.1.0',
    ...fields,
  }
}
