import { expect, it } from 'vitest'
import { openAttempts, withoutOpenAnswers, withoutOpenGrades } from './heldBack.js'
import type { LearnerEvent } from './learnerEvent.js'

const shown = [{ questionId: 'leakage/count', questionVersion: 1, seed: 7, optionOrder: [] }]
const event = (fields: Partial<LearnerEvent>) =>
  ({
    attemptId: null,
    shown: null,
    seed: null,
    score: null,
    correct: null,
    misconceptions: null,
    ...fields,
  }) as LearnerEvent
const attempt = (attemptId: string, mode: 'practice' | 'test') => [
  event({ kind: 'attempt-started', attemptId, mode, shown }),
  event({ kind: 'answered', attemptId, mode, seed: 7, score: 0, correct: false, misconceptions: ['m'] }),
]
const ended = [
  ...attempt('ended', 'test'),
  event({ kind: 'attempt-finished', attemptId: 'ended', mode: 'test', score: 0 }),
]
const lesson = event({ kind: 'lesson-finished' })
const all = [...ended, ...attempt('test', 'test'), ...attempt('practice', 'practice'), lesson]

it('finds the attempts that have not ended', () => {
  expect([...openAttempts(all)]).toEqual(['test', 'practice'])
})

it('holds back the grades of an open test, and nothing else', () => {
  const [, , , , answered, ...rest] = withoutOpenGrades(all)
  expect(answered).toEqual({ ...all[4], score: null, correct: null, misconceptions: null })
  expect(rest).toEqual(all.slice(5))
  expect(withoutOpenGrades(ended)).toEqual(ended)
})

it('holds back the seeds of every open attempt, too', () => {
  const told = withoutOpenAnswers(all)
  expect(told.slice(0, 3)).toEqual(ended)
  expect(JSON.stringify(told.slice(3))).not.toContain('7')
  expect(told[6]).toEqual({ ...all[6], seed: null })
  expect(told.at(-1)).toEqual(lesson)
})
