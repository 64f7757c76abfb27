import { type Bank, findQuestion } from '../bank/bank.js'
import type { LearnerEvent, SessionMode, ShownQuestion } from '../events/learnerEvent.js'
import type { Question } from '../questions/question.js'
import { type PositionState, SessionError } from './protocol.js'

/** An attempt as its events tell it. */
export interface AttemptState {
  readonly attemptId: string
  readonly learnerId: string
  readonly pattern: string
  readonly mode: SessionMode
  readonly shown: readonly ShownQuestion[]
  readonly questions: readonly Question[]
  /** By position: the answers given, in order; in a test at most one. */
  readonly answers: readonly (readonly LearnerEvent[])[]
  /** By position: whether the learner had been shown this question before. */
  readonly metBefore: readonly boolean[]
  readonly finished: LearnerEvent | null
}

/**
 * Replays one attempt. Events may be those of the attempt alone or all of a learner's; in the order stored. An event
 * id that stands twice counts once.
 *
 * @throws SessionError NO_SUCH_ATTEMPT, OTHER_LEARNER, NO_SUCH_QUESTION
 */
export function attemptState(
  bank: Bank,
  events: readonly LearnerEvent[],
  ids: { readonly attemptId: string; readonly learnerId: string },
): AttemptState {
  const begin = events.findIndex(
    (event) => event.kind === 'attempt-started' && event.attemptId === ids.attemptId,
  )
  const started = events[begin]
  if (started === undefined || started.shown === null)
    throw new SessionError('NO_SUCH_ATTEMPT', 'This attempt does not exist. Start a new one.')
  if (started.learnerId !== ids.learnerId)
    throw new SessionError('OTHER_LEARNER', 'This attempt belongs to another learner. Start one of your own.')

  const mode = started.mode ?? 'practice'
  const met = metIds(events.slice(0, begin), started.learnerId)
  const own = events.filter((event) => event.attemptId === ids.attemptId)
  return {
    attemptId: ids.attemptId,
    learnerId: ids.learnerId,
    pattern: started.pattern,
    mode,
    shown: started.shown,
    questions: started.shown.map((shown) => questionOf(bank, shown)),
    answers: started.shown.map((shown) => answersTo(own, shown).slice(0, mode === 'test' ? 1 : undefined)),
    metBefore: started.shown.map((shown) => shown.seed === null && met.has(shown.questionId)),
    finished: own.find((event) => event.kind === 'attempt-finished') ?? null,
  }
}

/** Ids of the authored questions that a learner has been shown. */
export function metIds(events: readonly LearnerEvent[], learnerId: string): ReadonlySet<string> {
  return new Set(
    events
      .filter((event) => event.learnerId === learnerId)
      .flatMap((event) => event.shown ?? [])
      .filter((shown) => shown.seed === null)
      .map((shown) => shown.questionId),
  )
}

/** Where a question of the attempt stands. */
export function positionState(state: AttemptState, position: number): PositionState {
  const answers = state.answers[position]!
  if (state.mode === 'test') return answers.length > 0 ? 'answered' : 'open'
  if (answers.some((answer) => answer.correct === true)) return 'right'
  if (answers.some((answer) => answer.response === null || answer.kind === 'self-checked')) return 'closed'
  return answers.length === 0 ? 'open' : answers.length === 1 ? 'retry' : 'closed'
}

function questionOf(bank: Bank, { questionId, questionVersion, seed }: ShownQuestion): Question {
  const question = findQuestion(bank, questionId, questionVersion, seed)
  if (question === null)
    throw new SessionError(
      'NO_SUCH_QUESTION',
      `Question ${questionId}, version ${questionVersion}, is no longer here.`,
    )
  return question
}

function answersTo(events: readonly LearnerEvent[], shown: ShownQuestion): LearnerEvent[] {
  const answers = events.filter(
    (event) =>
      (event.kind === 'answered' || event.kind === 'self-checked') &&
      event.questionId === shown.questionId &&
      event.questionVersion === shown.questionVersion &&
      event.seed === shown.seed,
  )
  return answers.filter(
    (event, index) => answers.findIndex(({ eventId }) => eventId === event.eventId) === index,
  )
}
