import type { PatternProgress, Progress } from './progressView.js'

/**
 * What was done so far, in one sentence.
 *
 * @example
 * progressSummary(progress) // '2 days practised: 1 lesson finished, 7 questions practised, 1 test taken.'
 */
export function progressSummary({
  daysPractised,
  patterns,
}: Pick<Progress, 'daysPractised' | 'patterns'>): string {
  if (daysPractised === 0)
    return 'Nothing here yet. A lesson, some practice or a test leaves its traces on this page.'
  const lessons = patterns.filter(({ lessonFinished }) => lessonFinished !== null).length
  const practised = patterns.reduce((sum, each) => sum + each.practised, 0)
  const tests = patterns.reduce((sum, each) => sum + each.tests.length, 0)
  const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`
  return `${count(daysPractised, 'day')} practised: ${count(lessons, 'lesson')} finished, ${count(practised, 'question')} practised, ${count(tests, 'test')} taken.`
}

/**
 * What was done of one pattern: its lesson, practice and last test.
 *
 * @example
 * patternSummary(pattern) // 'Lesson read 2026-03-01. Practice: 3 of 4 questions right in the end. Last test 2026-03-02: 8 of 10.'
 */
export function patternSummary({
  lessonFinished,
  practised,
  practisedRight,
  tests,
}: Pick<PatternProgress, 'lessonFinished' | 'practised' | 'practisedRight' | 'tests'>): string {
  const day = (at: string) => at.slice(0, 10)
  const lesson = lessonFinished === null ? 'Lesson not read yet.' : `Lesson read ${day(lessonFinished)}.`
  const practice =
    practised === 0
      ? ' Not practised yet.'
      : ` Practice: ${practisedRight} of ${practised} questions right in the end.`
  const last = tests.at(-1)
  return `${lesson}${practice}${last ? ` Last test ${day(last.at)}: ${last.right} of ${last.of}.` : ''}`
}

const mostIdeas = 5

/** The misconceptions met most often over all patterns, the most frequent first; at most five. */
export function frequentIdeas(
  patterns: readonly Pick<PatternProgress, 'misconceptions'>[],
): PatternProgress['misconceptions'] {
  return patterns
    .flatMap(({ misconceptions }) => misconceptions)
    .sort((left, right) => right.times - left.times)
    .slice(0, mostIdeas)
}
