import type { LearnerEvent } from '../events/learnerEvent.js'
import { replyAgain, requireOpen } from './answerQuestion.js'
import { attemptState, positionState } from './attemptState.js'
import { newEvent, type SessionContext, type SessionStep } from './context.js'
import { hintCost, outcomeOf } from './outcome.js'
import { type HintCommand, type RevealCommand, SessionError } from './protocol.js'

/**
 * One hint of a practice question. The first is free. Nothing is stored: the learner's side says with the answer how
 * many it opened.
 *
 * @throws SessionError as `answerQuestion`, and NOT_IN_A_TEST, NO_SUCH_HINT
 */
export function showHint(
  events: readonly LearnerEvent[],
  command: HintCommand,
  { bank }: Pick<SessionContext, 'bank'>,
): SessionStep {
  const state = attemptState(bank, events, command)
  if (state.mode === 'test') throw new SessionError('NOT_IN_A_TEST', 'A test has no hints. Practice has.')
  requireOpen(state, command.position)
  const { hints } = state.questions[command.position]!
  const text = hints[command.hint]
  if (text === undefined)
    throw new SessionError('NO_SUCH_HINT', 'There are no more hints. The solution is always there.')
  return {
    events: [],
    reply: {
      kind: 'hint',
      position: command.position,
      hint: command.hint,
      text,
      cost: command.hint === 0 ? 0 : hintCost,
      left: hints.length - command.hint - 1,
    },
  }
}

/**
 * The worked solution of a practice question. Where the question was open, it is closed: an event without a response
 * is stored. Of a self-check: the points to compare one's own text with, and nothing is stored.
 *
 * @throws SessionError as `answerQuestion`, and NOT_IN_A_TEST
 */
export function revealSolution(
  events: readonly LearnerEvent[],
  command: RevealCommand,
  context: SessionContext,
): SessionStep {
  const { bank } = context
  const state = attemptState(bank, events, command)
  if (state.mode === 'test') throw new SessionError('NOT_IN_A_TEST', 'Solutions come at the end of a test.')
  const before = events.find((event) => event.eventId === command.eventId)
  if (before !== undefined) return { events: [], reply: replyAgain(bank, events, before, command) }
  const question = state.questions[command.position]
  if (question?.type === 'self-check') {
    const { rubric, modelAnswer } = question
    return { events: [], reply: { kind: 'rubric', position: command.position, points: rubric, modelAnswer } }
  }
  if (question !== undefined && ['right', 'closed'].includes(positionState(state, command.position)))
    return { events: [], reply: { kind: 'outcome', outcome: outcomeOf(bank, state, command.position)! } }
  requireOpen(state, command.position)

  const given = newEvent('answered', {
    eventId: command.eventId,
    learnerId: command.learnerId,
    attemptId: command.attemptId,
    pattern: state.pattern,
    at: context.now,
    mode: state.mode,
    ...state.shown[command.position]!,
    hintsUsed: question!.hints.length,
    score: 0,
    correct: false,
    misconceptions: [],
  })
  const after = attemptState(bank, [...events, given], command)
  return { events: [given], reply: { kind: 'outcome', outcome: outcomeOf(bank, after, command.position)! } }
}
