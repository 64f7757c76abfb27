import { type Bank, certifies } from '../bank/bank.js'
import type { LearnerEvent } from '../events/learnerEvent.js'
import { formatRoute } from '../routes/route.js'
import { testEvidence } from '../strength/evidence.js'
import { estimate } from '../strength/posterior.js'
import { testSentences } from '../strength/sentences.js'
import { stageOf } from '../strength/stage.js'
import type { AttemptState } from './attemptState.js'
import { gradeOf, named, solutionOf } from './outcome.js'
import type { ObjectiveResult, PracticeResult, Result, TestResult } from './protocol.js'

/** What a finished attempt shows. `events`: all of the learner's, for earlier tests count too. */
export function resultOf(bank: Bank, state: AttemptState, events: readonly LearnerEvent[]): Result {
  return state.mode === 'test' ? testResult(bank, state, events) : practiceResult(bank, state)
}

function practiceResult(bank: Bank, state: AttemptState): PracticeResult {
  const answered = state.answers.filter((answers) => answers.length > 0 && answers[0]!.kind === 'answered')
  const hits = named(bank, [
    ...new Set(state.answers.flat().flatMap((answer) => answer.misconceptions ?? [])),
  ])
  const first = hits[0]
  return {
    mode: 'practice',
    right: answered.filter((answers) => answers.some((answer) => answer.correct === true)).length,
    of: answered.length,
    misconceptions: hits,
    next:
      first === undefined
        ? 'Next: more practice, or the test: 10 questions, no clock.'
        : `Next: one more question on this: ${lowerFirst(first.name)}.`,
  }
}

function testResult(bank: Bank, state: AttemptState, events: readonly LearnerEvent[]): TestResult {
  const rights = state.answers.map((answers) => answers[0]?.correct === true)
  const evidence = testEvidence(bank, upToEnd(events, state), state.learnerId, state.pattern)
  const strength = estimate(evidence)
  const stage = certifies(bank, state.pattern) ? stageOf(strength.probabilityStrong) : null
  const hits = named(
    bank,
    mostFrequent(state.answers.flat().flatMap((answer) => answer.misconceptions ?? [])),
  )
  const objectives = objectiveResults(bank, state, rights)
  const metBefore = state.metBefore.filter(Boolean).length
  const right = rights.filter(Boolean).length
  return {
    mode: 'test',
    right,
    of: rights.length,
    metBefore,
    expectedShare: strength.expectedShare,
    range: strength.range,
    stage,
    sentences: testSentences({
      right,
      of: rights.length,
      metBefore,
      strength,
      stage,
      misconceptions: hits,
      objectives,
    }),
    byObjective: objectives,
    misconceptions: hits,
    answers: state.questions.map((question, position) => {
      const answer = state.answers[position]![0]
      const kept = question.use === 'test'
      return {
        right: rights[position]!,
        response: answer?.response ?? null,
        feedback: kept || answer === undefined ? [] : (gradeOf(question, answer)?.feedback ?? []),
        solution: kept ? null : solutionOf(question),
        lesson: formatRoute({ place: 'lesson', pattern: state.pattern }),
      }
    }),
  }
}

/** A result shown again later is the same: what came after this attempt's end is left out. */
function upToEnd(events: readonly LearnerEvent[], state: AttemptState): readonly LearnerEvent[] {
  const end = events.findIndex((event) => event.eventId === state.finished?.eventId)
  return end < 0 ? events : events.slice(0, end + 1)
}

function objectiveResults(bank: Bank, state: AttemptState, rights: readonly boolean[]): ObjectiveResult[] {
  return (bank.objectives[state.pattern] ?? []).flatMap(({ id, text }) => {
    const marks = rights.filter((_, position) => state.questions[position]!.objective === id)
    return marks.length === 0 ? [] : [{ objective: text, marks }]
  })
}

/** Each id once, the most frequent first. */
function mostFrequent(ids: readonly string[]): string[] {
  const count = (id: string) => ids.filter((other) => other === id).length
  return [...new Set(ids)].sort((left, right) => count(right) - count(left))
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
