import type { LearnerEvent } from '@fitcheck/quiz'
import { expect, it } from 'vitest'
import { withoutOpenGrades } from './withoutOpenGrades.js'

const answered = (attemptId: string, mode: 'test' | 'practice') =>
  ({
    kind: 'answered',
    attemptId,
    mode,
    score: 0,
    correct: false,
    misconceptions: ['swapped'],
  }) as unknown as LearnerEvent

it('withoutOpenGrades hides what a test that goes on has found, and nothing else', () => {
  const finished = { kind: 'attempt-finished', attemptId: 'done', mode: 'test' } as unknown as LearnerEvent
  const events = [answered('going', 'test'), answered('done', 'test'), answered('free', 'practice'), finished]
  const shown = withoutOpenGrades(events).map(({ correct }) => correct)
  expect(shown).toEqual([null, false, false, undefined])
})
