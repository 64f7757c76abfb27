import { describe, expect, it } from 'vitest'
import { bank } from '../bank/content.js'
import type { LearnerEvent } from '../events/learnerEvent.js'
import { answerQuestion } from './answerQuestion.js'
import type { SessionContext, SessionStep } from './context.js'
import { finishAttempt } from './finishAttempt.js'
import { revealSolution, showHint } from './help.js'
import type { StartCommand } from './protocol.js'
import {
  beginSession,
  isOpen,
  type Pending,
  type Session,
  type SessionAction,
  sessionReducer,
} from './session.js'
import { startAttempt } from './startAttempt.js'

const pattern = 'adapting-to-a-domain'
const numeric = `${pattern}/won-and-lost`

/** Both halves in one process, as the terminal runs them: what is pending is done, and its reply put back in. */
function bothHalves(start: Pick<StartCommand, 'mode' | 'only'>) {
  let events: LearnerEvent[] = []
  const context: SessionContext = {
    bank,
    now: '2026-03-01T10:00:00.000Z',
    newId: () => 'attempt',
    newSeed: () => 11,
  }
  const kept = (step: SessionStep) => {
    events = [...events, ...step.events]
    return step.reply
  }
  const started = kept(startAttempt([], { eventId: 'start', learnerId: 'me', pattern, ...start }, context))
  if (started.kind !== 'attempt') throw new Error('not started')
  let session = beginSession(started.attempt, 'me')

  function done(pending: Pending): SessionStep {
    switch (pending.command) {
      case 'answer':
        return answerQuestion(events, pending.body, context)
      case 'hint':
        return showHint(events, pending.body, context)
      case 'reveal':
        return revealSolution(events, pending.body, context)
      case 'finish':
        return finishAttempt(events, pending.body, context)
    }
  }
  return {
    events: () => events,
    session: () => session,
    act(...actions: SessionAction[]): Session {
      for (const action of actions) {
        session = sessionReducer(session, action)
        if (session.pending !== null)
          session = sessionReducer(session, { type: 'reply', reply: kept(done(session.pending)) })
      }
      return session
    },
  }
}

describe('a practice session', () => {
  it('goes from a slip of form over a wrong answer and a hint to right, and ends', () => {
    const { act, events } = bothHalves({ mode: 'practice', only: [numeric] })
    const slip = act({ type: 'draft', response: 'five' }, { type: 'submit', eventId: 'e1' })
    expect(slip.problem).toMatchObject({ code: 'UNREADABLE_ANSWER' })
    expect(events()).toHaveLength(1)

    const wrong = act({ type: 'draft', response: '8.5' }, { type: 'submit', eventId: 'e2' })
    expect(wrong.places[0]).toMatchObject({
      state: 'retry',
      outcome: { misconceptions: [{ id: 'ignores-losses' }] },
    })
    expect(wrong.places[0]!.outcome!.wentOffAt).toBe('Won 34, lost 14.')

    const hinted = act({ type: 'hint' }, { type: 'hint' }, { type: 'hint' })
    expect(hinted.places[0]!.hints.map(({ cost }) => cost)).toEqual([0, 0.1])

    const right = act(
      { type: 'certainty', certainty: 'fairly' },
      { type: 'draft', response: '5' },
      { type: 'submit', eventId: 'e3' },
    )
    expect(right.places[0]).toMatchObject({ state: 'right', outcome: { score: 0.9, word: 'Right.' } })
    expect(right.places[0]!.outcome!.solution!.steps.length).toBeGreaterThan(1)
    expect(events().at(-1)).toMatchObject({ certainty: 'fairly', hintsUsed: 2, score: 0.9, correct: true })
    expect(act({ type: 'finish', eventId: 'end' }).result).toMatchObject({
      mode: 'practice',
      right: 1,
      of: 1,
    })
  })

  it('shows the solution when asked, and closes the question by it', () => {
    const { act, events } = bothHalves({ mode: 'practice', only: [numeric] })
    const shown = act({ type: 'reveal', eventId: 'e1' })
    expect(shown.places[0]).toMatchObject({
      state: 'closed',
      outcome: { word: 'Here is the worked solution.' },
    })
    expect(isOpen(shown.places[0]!)).toBe(false)
    act({ type: 'reveal', eventId: 'e2' })
    expect(events().filter(({ kind }) => kind === 'answered')).toHaveLength(1)
    expect(act({ type: 'draft', response: '5' }, { type: 'submit', eventId: 'e3' }).problem).toBeNull()
    expect(events().filter(({ kind }) => kind === 'answered')).toHaveLength(1)
  })

  it('asks a self-check for words first, then shows its points, then keeps what was ticked', () => {
    const { act, events } = bothHalves({ mode: 'practice', only: [`${pattern}/would-you-ship`] })
    expect(act({ type: 'submit', eventId: 'e1' }).problem?.code).toBe('UNREADABLE_ANSWER')
    const revealed = act(
      { type: 'draft', response: { text: 'No.', ticked: [] } },
      { type: 'reveal', eventId: 'e2' },
    )
    expect(revealed.places[0]!.rubric!.points.length).toBe(5)
    expect(isOpen(revealed.places[0]!)).toBe(true)
    const done = act(
      { type: 'draft', response: { text: 'No.', ticked: ['constant', 'base'] } },
      { type: 'submit', eventId: 'e3' },
    )
    expect(done.places[0]).toMatchObject({
      state: 'closed',
      outcome: { correct: null, word: 'You found 2 of 5 points in your answer.' },
    })
    expect(events().at(-1)).toMatchObject({ kind: 'self-checked', correct: null, score: 0.4 })
  })
})

describe('a test session', () => {
  it('goes to the next open question, keeps flags, and tells nothing before its end', () => {
    const { act, session } = bothHalves({ mode: 'test' })
    expect(session().places).toHaveLength(10)
    expect(
      act({ type: 'hint' }, { type: 'reveal', eventId: 'r' }).places.every(
        (place) => place.hints.length === 0,
      ),
    ).toBe(true)
    act({ type: 'flag' }, { type: 'go', position: 9 }, { type: 'next' })
    expect(session().position).toBe(0)
    expect(session().places[0]!.flagged).toBe(true)
    expect(JSON.stringify(session())).not.toContain('"correct"')
    const end = act({ type: 'finish', eventId: 'end', leaveOpen: true })
    expect(end.result).toMatchObject({ mode: 'test', right: 0, of: 10, stage: null })
  })
})

describe('sessionReducer', () => {
  it('keeps what could not be sent, to send it again as it is, and takes nothing else meanwhile', () => {
    const { session } = bothHalves({ mode: 'practice', only: [numeric] })
    let lost = sessionReducer(session(), { type: 'draft', response: '5' })
    lost = sessionReducer(lost, { type: 'submit', eventId: 'e1' })
    const { pending } = lost
    lost = sessionReducer(lost, {
      type: 'refused',
      problem: { code: 'NOT_SENT', message: 'No connection.', field: null },
    })
    expect(lost.pending).toEqual(pending)
    expect(sessionReducer(lost, { type: 'submit', eventId: 'e2' })).toEqual(lost)
    const refused = sessionReducer(lost, {
      type: 'refused',
      problem: { code: 'ALREADY_ANSWERED', message: 'Answered.', field: null },
    })
    expect(refused.pending).toBeNull()
  })

  it('leaves a session as it is where an action does not fit', () => {
    const { session } = bothHalves({ mode: 'practice', only: [numeric] })
    expect(sessionReducer(session(), { type: 'go', position: 5 })).toBe(session())
    expect(sessionReducer(session(), { type: 'go', position: -1 })).toBe(session())
  })
})
