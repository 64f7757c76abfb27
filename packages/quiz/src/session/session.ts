import type { Certainty } from '../events/learnerEvent.js'
import { checkForm } from '../grading/response.js'
import type { PublicQuestion } from '../questions/publicQuestion.js'
import type {
  AnswerCommand,
  AttemptView,
  FinishCommand,
  HintCommand,
  Outcome,
  PositionState,
  Reply,
  Result,
  RevealCommand,
  SessionErrorCode,
} from './protocol.js'

/**
 * The learner's half of a practice or test: pure state, moved by what the learner does and what the server says. A
 * front end draws it, sends `pending` (over HTTP or by a call), and puts the reply back in.
 */
export interface Session {
  readonly attemptId: string
  readonly learnerId: string
  readonly pattern: string
  readonly mode: AttemptView['mode']
  /** Which question is on the screen, from 0. */
  readonly position: number
  readonly places: readonly Place[]
  readonly metBefore: number
  /** What is to be sent, or on its way; nothing else is taken until its reply comes. */
  readonly pending: Pending | null
  /** What went wrong last, to show beside the answer; a slip of form costs nothing. */
  readonly problem: Problem | null
  readonly result: Result | null
}

/** One question as its learner sees it. */
export interface Place {
  readonly question: PublicQuestion
  readonly state: PositionState
  /** What is being written. */
  readonly draft: unknown
  readonly certainty: Certainty | null
  readonly flagged: boolean
  readonly hints: readonly { readonly text: string; readonly cost: number }[]
  /** Practice: what was said of the last answer. */
  readonly outcome: Outcome | null
  /** Of a self-check, once asked for. */
  readonly rubric: {
    readonly points: readonly { readonly id: string; readonly text: string }[]
    readonly modelAnswer: string
  } | null
}

export interface Problem {
  readonly code: SessionErrorCode | 'NOT_SENT'
  readonly message: string
  readonly field: string | null
}

export type Pending =
  | { readonly command: 'answer'; readonly body: AnswerCommand }
  | { readonly command: 'hint'; readonly body: HintCommand }
  | { readonly command: 'reveal'; readonly body: RevealCommand }
  | { readonly command: 'finish'; readonly body: FinishCommand }

export type SessionAction =
  | { readonly type: 'draft'; readonly response: unknown }
  | { readonly type: 'certainty'; readonly certainty: Certainty | null }
  | { readonly type: 'flag' }
  /** `eventId`: a fresh id from the front end, kept over retries. */
  | { readonly type: 'submit'; readonly eventId: string }
  | { readonly type: 'hint' }
  | { readonly type: 'reveal'; readonly eventId: string }
  | { readonly type: 'finish'; readonly eventId: string; readonly leaveOpen?: boolean }
  | { readonly type: 'go'; readonly position: number }
  /** To the next question that is open, around the end; stays where none is. */
  | { readonly type: 'next' }
  | { readonly type: 'reply'; readonly reply: Reply }
  /** The server refused. `NOT_SENT`: it could not be reached; `pending` stays, to be sent again as it is. */
  | { readonly type: 'refused'; readonly problem: Problem }

/** The learner's half of an attempt just started or resumed: stands at the first open question. */
export function beginSession(attempt: AttemptView, learnerId: string): Session {
  const places = attempt.questions.map((question, position): Place => {
    const { state, response, outcome } = attempt.positions[position]!
    return {
      question,
      state,
      draft: response,
      certainty: null,
      flagged: false,
      hints: [],
      outcome,
      rubric: null,
    }
  })
  const open = places.findIndex(isOpen)
  return {
    attemptId: attempt.attemptId,
    learnerId,
    pattern: attempt.pattern,
    mode: attempt.mode,
    position: Math.max(0, open),
    places,
    metBefore: attempt.metBefore,
    pending: null,
    problem: null,
    result: attempt.result,
  }
}

/** Moves a session. An action that does not fit where it stands leaves it as it is. */
export function sessionReducer(session: Session, action: SessionAction): Session {
  switch (action.type) {
    case 'reply':
      return replied({ ...session, pending: null, problem: null }, action.reply)
    case 'refused':
      return {
        ...session,
        pending: action.problem.code === 'NOT_SENT' ? session.pending : null,
        problem: action.problem,
      }
    case 'go':
      return session.places[action.position] === undefined
        ? session
        : { ...session, position: action.position, problem: null }
    case 'next':
      return { ...session, position: nextOpen(session), problem: null }
    case 'flag':
      return onPlace(session, (place) => ({ ...place, flagged: !place.flagged }))
    default:
      return session.pending !== null || session.result !== null ? session : acted(session, action)
  }
}

/** Whether a place takes an answer. */
export function isOpen(place: Place): boolean {
  return place.state === 'open' || place.state === 'retry'
}

type OwnAction = Exclude<SessionAction, { type: 'reply' | 'refused' | 'go' | 'next' | 'flag' }>

function acted(session: Session, action: OwnAction): Session {
  const { attemptId, learnerId, position } = session
  const place = session.places[position]!
  const ids = { attemptId, learnerId }
  if (action.type === 'finish') {
    const { eventId, leaveOpen = false } = action
    return { ...session, problem: null, pending: { command: 'finish', body: { ...ids, eventId, leaveOpen } } }
  }
  if (action.type === 'reveal') {
    if (session.mode === 'test') return session
    return {
      ...session,
      problem: null,
      pending: { command: 'reveal', body: { ...ids, eventId: action.eventId, position } },
    }
  }
  if (!isOpen(place)) return session
  switch (action.type) {
    case 'draft':
      return { ...onPlace(session, (current) => ({ ...current, draft: action.response })), problem: null }
    case 'certainty':
      return onPlace(session, (current) => ({ ...current, certainty: action.certainty }))
    case 'hint':
      if (place.hints.length >= place.question.hintCount) return session
      return {
        ...session,
        problem: null,
        pending: { command: 'hint', body: { ...ids, position, hint: place.hints.length } },
      }
    case 'submit':
      return submitted(session, place, action.eventId)
  }
}

function submitted(session: Session, place: Place, eventId: string): Session {
  const { attemptId, learnerId, position } = session
  const form = checkForm(place.question, place.draft ?? emptyDraft(place.question))
  if (!form.ok) {
    const code = form.problem === 'wrong-type' ? 'WRONG_ANSWER_TYPE' : 'UNREADABLE_ANSWER'
    return { ...session, problem: { code, message: form.message, field: form.field } }
  }
  const body: AnswerCommand = {
    eventId,
    learnerId,
    attemptId,
    position,
    response: form.response,
    certainty: place.certainty,
    hintsUsed: place.hints.length,
  }
  return { ...session, problem: null, pending: { command: 'answer', body } }
}

/** What an untouched field holds. */
function emptyDraft({ type }: PublicQuestion): unknown {
  if (type === 'cloze' || type === 'match') return {}
  return type === 'self-check' ? { text: '', ticked: [] } : ''
}

function replied(session: Session, reply: Reply): Session {
  switch (reply.kind) {
    case 'outcome':
      return onPlace(
        session,
        (place) => ({ ...place, state: reply.outcome.state, outcome: reply.outcome }),
        reply.outcome.position,
      )
    case 'recorded':
      return onPlace(session, (place) => ({ ...place, state: 'answered' }), reply.position)
    case 'hint': {
      const { text, cost } = reply
      return onPlace(
        session,
        (place) => ({ ...place, hints: [...place.hints, { text, cost }] }),
        reply.position,
      )
    }
    case 'rubric': {
      const { points, modelAnswer } = reply
      return onPlace(session, (place) => ({ ...place, rubric: { points, modelAnswer } }), reply.position)
    }
    case 'result':
      return { ...session, result: reply.result }
    case 'attempt':
      return beginSession(reply.attempt, session.learnerId)
    case 'lesson-finished':
      return session
  }
}

function nextOpen({ places, position }: Session): number {
  const around = places.map((_, step) => (position + 1 + step) % places.length)
  return around.find((index) => isOpen(places[index]!)) ?? position
}

function onPlace(session: Session, change: (place: Place) => Place, position = session.position): Session {
  return {
    ...session,
    places: session.places.map((place, index) => (index === position ? change(place) : place)),
  }
}
