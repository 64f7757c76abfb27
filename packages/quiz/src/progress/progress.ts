import type { Bank } from '../bank/bank.js'
import { certifies } from '../bank/bank.js'
import { openAttempts, withoutOpenGrades } from '../events/heldBack.js'
import type { LearnerEvent } from '../events/learnerEvent.js'
import { patterns } from '../patterns/patterns.js'
import { evidenceOf, finishedTests } from '../strength/evidence.js'
import { type Estimate, estimate } from '../strength/posterior.js'
import { expectation } from '../strength/sentences.js'
import { type Stage, stageOf } from '../strength/stage.js'
import type { PatternProgress, Progress, TestSummary } from './progressView.js'

/**
 * What a Progress page shows, replayed from one learner's events in the order stored. Events of another learner and
 * an event id that stands twice are passed over. Of a test that has not ended nothing is told but how far it is.
 */
export function progressOf(bank: Bank, events: readonly LearnerEvent[], learnerId: string): Progress {
  const seen = new Set<string>()
  const once = events.filter((event) => {
    if (event.learnerId !== learnerId || seen.has(event.eventId)) return false
    seen.add(event.eventId)
    return true
  })
  const own = withoutOpenGrades(once)
  return {
    patterns: patterns.map((pattern) => patternProgress(bank, own, learnerId, pattern.slug)),
    daysPractised: new Set(own.map((event) => event.at.slice(0, 10))).size,
    open: attemptsUnderWay(own),
  }
}

function patternProgress(
  bank: Bank,
  events: readonly LearnerEvent[],
  learnerId: string,
  slug: string,
): PatternProgress {
  const own = events.filter((event) => event.pattern === slug)
  const practised = own.filter((event) => event.kind === 'answered' && event.mode === 'practice')
  const tests = finishedTests(bank, own, learnerId, slug)
  const evidence = tests.flatMap(evidenceOf)
  const strength = evidence.length === 0 ? null : estimate(evidence)
  return {
    pattern: slug,
    available: bank.objectives[slug] !== undefined,
    lessonFinished: own.find((event) => event.kind === 'lesson-finished')?.at ?? null,
    selfChecked: own.some((event) => event.kind === 'self-checked'),
    practised: distinct(practised),
    practisedRight: distinct(practised.filter((event) => event.correct === true)),
    tests: tests.map(
      (test): TestSummary => ({
        attemptId: test.attemptId,
        at: test.finished!.at,
        right: test.answers.filter((answers) => answers[0]?.correct === true).length,
        of: test.questions.length,
        metBefore: test.metBefore.filter(Boolean).length,
      }),
    ),
    strength: strength === null ? null : summary(strength, certifies(bank, slug), tests.at(-1)!.finished!.at),
    misconceptions: frequent(bank, own),
  }
}

function summary(strength: Estimate, certified: boolean, at: string): PatternProgress['strength'] {
  const stage: Stage | null = certified ? stageOf(strength.probabilityStrong) : null
  return {
    at,
    stage,
    expectedShare: strength.expectedShare,
    range: strength.range,
    questions: strength.items,
    sentence: `${expectation(strength)} From ${strength.items} test questions.`,
  }
}

/** Questions apart by id and seed, so that one answered twice counts once. */
function distinct(events: readonly LearnerEvent[]): number {
  return new Set(events.map((event) => `${event.questionId} ${event.seed}`)).size
}

/** Misconceptions met at least once, the most frequent first. */
function frequent(bank: Bank, events: readonly LearnerEvent[]): PatternProgress['misconceptions'] {
  const hits = events.flatMap((event) => event.misconceptions ?? [])
  return bank.misconceptions
    .map(({ id, name }) => ({ id, name, times: hits.filter((hit) => hit === id).length }))
    .filter(({ times }) => times > 0)
    .sort((left, right) => right.times - left.times)
}

function attemptsUnderWay(events: readonly LearnerEvent[]): Progress['open'] {
  const open = openAttempts(events)
  return events
    .filter((event) => event.kind === 'attempt-started' && open.has(event.attemptId!))
    .map((event) => ({
      attemptId: event.attemptId!,
      pattern: event.pattern,
      mode: event.mode!,
      startedAt: event.at,
      answered: distinct(
        events.filter(({ attemptId, kind }) => attemptId === event.attemptId && kind === 'answered'),
      ),
      of: event.shown!.length,
    }))
}
