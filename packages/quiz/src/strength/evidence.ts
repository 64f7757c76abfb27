import type { Bank } from '../bank/bank.js'
import type { LearnerEvent } from '../events/learnerEvent.js'
import { type AttemptState, attemptState } from '../session/attemptState.js'
import { guessFloor } from './guessFloor.js'
import type { Evidence } from './posterior.js'

/** What the finished tests of one learner in one pattern say, oldest first; a retest adds to what was known. */
export function testEvidence(
  bank: Bank,
  events: readonly LearnerEvent[],
  learnerId: string,
  pattern: string,
): Evidence[] {
  return finishedTests(bank, events, learnerId, pattern).flatMap(evidenceOf)
}

/** Finished tests, oldest first. A test whose questions this bank no longer holds is left out. */
export function finishedTests(
  bank: Bank,
  events: readonly LearnerEvent[],
  learnerId: string,
  pattern: string,
): AttemptState[] {
  const finished = events.filter(
    (event) =>
      event.kind === 'attempt-finished' &&
      event.mode === 'test' &&
      event.learnerId === learnerId &&
      event.pattern === pattern,
  )
  const attemptIds = [...new Set(finished.map((event) => event.attemptId!))]
  return attemptIds.flatMap((attemptId) => {
    try {
      return [attemptState(bank, events, { attemptId, learnerId })]
    } catch (error) {
      if ((error as { code?: string }).code === 'NO_SUCH_QUESTION') return []
      throw error
    }
  })
}

/** First tries on questions not met before. What was left open counts as not right. */
export function evidenceOf(state: AttemptState): Evidence[] {
  return state.questions.flatMap((question, position) => {
    if (state.metBefore[position]) return []
    const right = state.answers[position]![0]?.correct === true
    return [{ difficulty: question.difficulty, guess: guessFloor(question), right }]
  })
}
