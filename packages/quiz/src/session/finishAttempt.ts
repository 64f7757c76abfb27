import type { LearnerEvent } from '../events/learnerEvent.js'
import { type AttemptState, attemptState, positionState } from './attemptState.js'
import { attemptView } from './attemptView.js'
import { newEvent, type SessionContext, type SessionStep } from './context.js'
import { type FinishCommand, type ResumeCommand, SessionError } from './protocol.js'
import { resultOf } from './result.js'

/**
 * Ends an attempt and gives its result. Ending again gives the same result and no event.
 *
 * @param events all of the learner's: earlier tests count in the estimate
 * @throws SessionError NO_SUCH_ATTEMPT, OTHER_LEARNER, NO_SUCH_QUESTION; OPEN_QUESTIONS of a test that has questions
 *   open and a command without `leaveOpen`
 */
export function finishAttempt(
  events: readonly LearnerEvent[],
  command: FinishCommand,
  context: SessionContext,
): SessionStep {
  const { bank } = context
  const state = attemptState(bank, events, command)
  if (state.finished !== null)
    return { events: [], reply: { kind: 'result', result: resultOf(bank, state, events) } }
  const open = openCount(state)
  if (state.mode === 'test' && open > 0 && command.leaveOpen !== true) {
    const questions = open === 1 ? 'One question is' : `${open} questions are`
    throw new SessionError('OPEN_QUESTIONS', `${questions} still open and would count as not right.`)
  }
  const rights = state.answers.filter((answers) => answers.some((answer) => answer.correct === true)).length
  const finished = newEvent('attempt-finished', {
    eventId: command.eventId,
    learnerId: command.learnerId,
    attemptId: command.attemptId,
    pattern: state.pattern,
    at: context.now,
    mode: state.mode,
    score: rights / state.questions.length,
  })
  const after = [...events, finished]
  return {
    events: [finished],
    reply: { kind: 'result', result: resultOf(bank, attemptState(bank, after, command), after) },
  }
}

/**
 * An attempt as it stands, to go on after a break or on another device.
 *
 * @throws SessionError NO_SUCH_ATTEMPT, OTHER_LEARNER, NO_SUCH_QUESTION
 */
export function resumeAttempt(
  events: readonly LearnerEvent[],
  command: ResumeCommand,
  { bank }: Pick<SessionContext, 'bank'>,
): SessionStep {
  const state = attemptState(bank, events, command)
  return { events: [], reply: { kind: 'attempt', attempt: attemptView(bank, state, events) } }
}

function openCount(state: AttemptState): number {
  return state.questions.filter((_, position) => positionState(state, position) === 'open').length
}
