import type { Bank } from '../bank/bank.js'
import type { LearnerEvent } from '../events/learnerEvent.js'
import { grade } from '../grading/grade.js'
import { checkForm } from '../grading/response.js'
import { publicView } from '../questions/publicView.js'
import { type AttemptState, attemptState, positionState } from './attemptState.js'
import { newEvent, type SessionContext, type SessionStep } from './context.js'
import { afterHints, outcomeOf } from './outcome.js'
import { type AnswerCommand, type Reply, SessionError } from './protocol.js'

/**
 * Takes an answer: grades it, and in practice says what it was; in a test only that it is recorded. The same `eventId`
 * again gives the same reply and no event, so that a retry after a lost connection counts once.
 *
 * @param events at least those of the attempt, in the order stored
 * @throws SessionError NO_SUCH_ATTEMPT, OTHER_LEARNER, OTHER_ATTEMPT, ATTEMPT_FINISHED (late), NO_SUCH_QUESTION,
 *   ALREADY_ANSWERED, WRONG_ANSWER_TYPE, UNREADABLE_ANSWER (costs no attempt)
 */
export function answerQuestion(
  events: readonly LearnerEvent[],
  command: AnswerCommand,
  context: SessionContext,
): SessionStep {
  const { bank } = context
  const state = attemptState(bank, events, command)
  const before = events.find((event) => event.eventId === command.eventId)
  if (before !== undefined) return { events: [], reply: replyAgain(bank, events, before, command) }
  requireOpen(state, command.position)

  const question = state.questions[command.position]!
  const shown = state.shown[command.position]!
  const form = checkForm(publicView(question, shown.optionOrder, state.mode), command.response)
  if (!form.ok) {
    const code = form.problem === 'wrong-type' ? 'WRONG_ANSWER_TYPE' : 'UNREADABLE_ANSWER'
    throw new SessionError(code, form.message, form.field)
  }
  const graded = grade(question, form.response)
  const hintsUsed = state.mode === 'test' ? 0 : hintCount(command.hintsUsed, question.hints.length)
  const answered = newEvent(question.type === 'self-check' ? 'self-checked' : 'answered', {
    eventId: command.eventId,
    learnerId: command.learnerId,
    attemptId: command.attemptId,
    pattern: state.pattern,
    at: context.now,
    mode: state.mode,
    ...shown,
    response: form.response,
    certainty: command.certainty ?? null,
    hintsUsed,
    score: afterHints(graded.score, hintsUsed),
    correct: graded.correct,
    misconceptions: graded.misconceptions,
  })
  return { events: [answered], reply: replyTo(bank, [...events, answered], command) }
}

/** Throws where a position takes no answer (any more). */
export function requireOpen(state: AttemptState, position: number): void {
  if (state.finished !== null)
    throw new SessionError('ATTEMPT_FINISHED', 'This attempt is finished; the answer came too late to count.')
  if (state.questions[position] === undefined)
    throw new SessionError(
      'NO_SUCH_QUESTION',
      `This attempt has ${state.questions.length} questions, numbered from 0.`,
    )
  const standing = positionState(state, position)
  if (standing !== 'open' && standing !== 'retry')
    throw new SessionError('ALREADY_ANSWERED', 'This question is answered already. Go on to the next.')
}

/** The reply as it was when the answer came first: later events are left out. */
export function replyAgain(
  bank: Bank,
  events: readonly LearnerEvent[],
  before: LearnerEvent,
  command: Pick<AnswerCommand, 'attemptId' | 'learnerId' | 'position'>,
): Reply {
  const answer = before.kind === 'answered' || before.kind === 'self-checked'
  if (!answer || before.attemptId !== command.attemptId)
    throw new SessionError('OTHER_ATTEMPT', 'This event id was used for something else. Send a new one.')
  const then = events.slice(0, events.indexOf(before) + 1)
  const { shown } = attemptState(bank, then, command)
  const position = shown.findIndex(
    ({ questionId, questionVersion, seed }) =>
      questionId === before.questionId && questionVersion === before.questionVersion && seed === before.seed,
  )
  return replyTo(bank, then, { ...command, position })
}

function replyTo(
  bank: Bank,
  events: readonly LearnerEvent[],
  command: Pick<AnswerCommand, 'attemptId' | 'learnerId' | 'position'>,
): Reply {
  const state = attemptState(bank, events, command)
  if (state.mode === 'practice')
    return { kind: 'outcome', outcome: outcomeOf(bank, state, command.position)! }
  return {
    kind: 'recorded',
    position: command.position,
    answered: state.answers.filter((answers) => answers.length > 0).length,
    of: state.questions.length,
  }
}

function hintCount(given: number | undefined, most: number): number {
  return Math.min(Math.max(0, Math.trunc(given ?? 0)), most)
}
