import { expect, it } from 'vitest'
import { frequentIdeas, patternSummary, progressSummary } from './progressSummary.js'
import type { PatternProgress } from './progressView.js'

const pattern = (fields: Partial<PatternProgress>): PatternProgress => ({
  pattern: 'leakage',
  available: true,
  lessonFinished: null,
  selfChecked: false,
  practised: 0,
  practisedRight: 0,
  tests: [],
  strength: null,
  misconceptions: [],
  ...fields,
})
const test = { attemptId: 'a', at: '2026-03-01T09:00:00.000Z', right: 8, of: 10, metBefore: 0 }

it('progressSummary counts over all patterns, one thing and several', () => {
  expect(progressSummary({ daysPractised: 0, patterns: [pattern({})] })).toMatch(/^Nothing here yet\./)
  const patterns = [
    pattern({ lessonFinished: '2026-03-01T09:00:00.000Z', practised: 4, tests: [test, test] }),
    pattern({ practised: 3 }),
  ]
  expect(progressSummary({ daysPractised: 1, patterns })).toBe(
    '1 day practised: 1 lesson finished, 7 questions practised, 2 tests taken.',
  )
})

it('patternSummary names what was not done yet, and of what was done the days in UTC', () => {
  expect(patternSummary(pattern({}))).toBe('Lesson not read yet. Not practised yet.')
  const done = { lessonFinished: '2026-03-01T23:59:00.000Z', practised: 4, practisedRight: 3 }
  const later = { ...test, at: '2026-03-02T09:00:00.000Z', right: 9 }
  expect(patternSummary(pattern({ ...done, tests: [test, later] }))).toBe(
    'Lesson read 2026-03-01. Practice: 3 of 4 questions right in the end. Last test 2026-03-02: 9 of 10.',
  )
})

it('frequentIdeas gives the five met most often, whatever their pattern', () => {
  const idea = (id: string, times: number) => ({ id, name: id, times })
  const patterns = [
    pattern({ misconceptions: [idea('a', 3), idea('b', 1)] }),
    pattern({ misconceptions: [idea('c', 9), idea('d', 2), idea('e', 4), idea('f', 5)] }),
  ]
  expect(frequentIdeas(patterns).map(({ id }) => id)).toEqual(['c', 'f', 'e', 'a', 'd'])
})
