import { expect, it } from 'vitest'
import { frequentIdeas, progressSummary } from './progressSummary.js'
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

it('frequentIdeas gives the five met most often, whatever their pattern', () => {
  const idea = (id: string, times: number) => ({ id, name: id, times })
  const patterns = [
    pattern({ misconceptions: [idea('a', 3), idea('b', 1)] }),
    pattern({ misconceptions: [idea('c', 9), idea('d', 2), idea('e', 4), idea('f', 5)] }),
  ]
  expect(frequentIdeas(patterns).map(({ id }) => id)).toEqual(['c', 'f', 'e', 'a', 'd'])
})
