import { describe, expect, it } from 'vitest'
import { bank } from '../src/bank/content.js'
import type { LearnerEvent } from '../src/events/learnerEvent.js'
import { progressOf } from '../src/progress/progress.js'
import type { PublicQuestion } from '../src/questions/publicQuestion.js'
import { answerQuestion } from '../src/session/answerQuestion.js'
import { finishAttempt, resumeAttempt } from '../src/session/finishAttempt.js'
import { showHint } from '../src/session/help.js'
import { SessionError } from '../src/session/protocol.js'
import { startAttempt } from '../src/session/startAttempt.js'
import { strongShare } from '../src/strength/strongShare.js'

const pattern = 'adapting-to-a-domain'
let ids = 0
const context = { bank, now: '2026-01-02T03:04:05.000Z', newId: () => `attempt-${++ids}`, newSeed: () => 7 }
const numeric = bank.questions.find(({ type, use }) => type === 'numeric' && use !== 'test')!
if (numeric.type !== 'numeric') throw new Error('no numeric question to practise')
const { answer } = numeric
const wrong = String(answer.value + 50 * Math.max(answer.tolerance.atol, 1))

function begun(mode: 'practice' | 'test') {
  const only = mode === 'practice' ? { only: [numeric.id] } : {}
  const step = startAttempt([], { eventId: 'start', learnerId: 'a', pattern, mode, ...only }, context)
  return { events: step.events, ids: { learnerId: 'a', attemptId: step.events[0]!.attemptId! } }
}
const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof SessionError) return error.code
    throw error
  }
  return null
}

describe('practice', () => {
  it('wrong, then a hint, then right on the free retry; a later answer is refused', () => {
    const { events, ids: own } = begun('practice')
    const first = answerQuestion(events, { ...own, eventId: 'e1', position: 0, response: wrong }, context)
    expect(first.reply).toMatchObject({ outcome: { state: 'retry', correct: false, solution: null } })
    const after = [...events, ...first.events]
    expect(showHint(after, { ...own, position: 0, hint: 0 }, context).reply).toMatchObject({
      cost: 0,
      text: numeric.hints[0],
    })
    const right = { ...own, eventId: 'e2', position: 0, response: String(answer.value), hintsUsed: 1 }
    const second = answerQuestion(after, right, context)
    expect(second.reply).toMatchObject({
      outcome: { state: 'right', score: 1, solution: { finalAnswer: numeric.finalAnswer } },
    })
    const all = [...after, ...second.events]
    expect(answerQuestion(all, right, context)).toEqual({ events: [], reply: second.reply })
    expect(codeOf(() => answerQuestion(all, { ...right, eventId: 'e3' }, context))).toBe('ALREADY_ANSWERED')
    expect(resumeAttempt(all, own, context).reply).toMatchObject({
      attempt: { positions: [{ state: 'right' }] },
    })
  })

  it('what cannot be read costs nothing, and another learner is refused', () => {
    const { events, ids: own } = begun('practice')
    const command = { ...own, eventId: 'e1', position: 0, response: 'about 3' }
    expect(codeOf(() => answerQuestion(events, command, context))).toBe('UNREADABLE_ANSWER')
    expect(codeOf(() => answerQuestion(events, { ...command, learnerId: 'b' }, context))).toBe(
      'OTHER_LEARNER',
    )
  })
})

describe('a test', () => {
  it('says nothing before its end, refuses what is late, and ends the same when ended twice', () => {
    const { events, ids: own } = begun('test')
    expect(codeOf(() => showHint(events, { ...own, position: 0, hint: 0 }, context))).toBe('NOT_IN_A_TEST')
    expect(codeOf(() => finishAttempt(events, { ...own, eventId: 'end' }, context))).toBe('OPEN_QUESTIONS')
    const end = finishAttempt(events, { ...own, eventId: 'end', leaveOpen: true }, context)
    const all: LearnerEvent[] = [...events, ...end.events]
    expect(end.reply).toMatchObject({ result: { mode: 'test', right: 0, of: 10, stage: null } })
    expect(finishAttempt(all, { ...own, eventId: 'again' }, context)).toEqual({
      events: [],
      reply: end.reply,
    })
    expect(
      codeOf(() => answerQuestion(all, { ...own, eventId: 'late', position: 0, response: '1' }, context)),
    ).toBe('ATTEMPT_FINISHED')
    const progress = progressOf(bank, all, 'a')
    expect(progress.patterns[0]).toMatchObject({ pattern, tests: [{ right: 0, of: 10 }] })
    expect(progressOf(bank, [...all, ...all], 'a')).toEqual(progress)
  })
})

describe('commands that cannot be done', () => {
  it('each have their code', () => {
    const { events, ids: own } = begun('practice')
    const command = { ...own, eventId: 'e1', position: 0, response: String(answer.value) }
    const answering = (change: object) =>
      codeOf(() => answerQuestion(events, { ...command, ...change }, context))
    expect(answering({ response: 5 })).toBe('WRONG_ANSWER_TYPE')
    expect(answering({ position: 3 })).toBe('NO_SUCH_QUESTION')
    expect(answering({ attemptId: 'nowhere' })).toBe('NO_SUCH_ATTEMPT')
    expect(answering({ eventId: 'start' })).toBe('OTHER_ATTEMPT')
    expect(codeOf(() => showHint(events, { ...own, position: 0, hint: 9 }, context))).toBe('NO_SUCH_HINT')
    const starting = (change: object) => () =>
      startAttempt(events, { eventId: 's2', learnerId: 'a', pattern, mode: 'practice', ...change }, context)
    expect(codeOf(starting({ pattern: 'policy-of-mars' }))).toBe('NO_SUCH_PATTERN')
    expect(codeOf(starting({ pattern: 'constructor' }))).toBe('NO_SUCH_PATTERN')
    const reserved = bank.questions.find(({ use }) => use === 'test')!
    expect(codeOf(starting({ only: [reserved.id] }))).toBe('NO_SUCH_QUESTION')
    expect(codeOf(starting({ eventId: 'start', learnerId: 'b' }))).toBe('OTHER_LEARNER')
    const few = { ...bank, generators: [], questions: bank.questions.slice(0, 5) }
    expect(
      codeOf(() =>
        startAttempt([], { eventId: 's3', learnerId: 'a', pattern, mode: 'test' }, { ...context, bank: few }),
      ),
    ).toBe('TOO_FEW_QUESTIONS')
  })

  it('starting again with the same event id gives the attempt already begun', () => {
    const { events } = begun('test')
    const again = startAttempt(events, { eventId: 'start', learnerId: 'a', pattern, mode: 'test' }, context)
    expect(again.events).toEqual([])
    expect(again.reply).toMatchObject({ attempt: { attemptId: events[0]!.attemptId } })
  })

  it('of two answers that crossed in a test, the earlier one counts', () => {
    const { events, ids: own } = begun('test')
    const step = (eventId: string, response: unknown) =>
      answerQuestion(events, { ...own, eventId, position: 0, response }, context).events
    const { options, type, blanks } = (
      resumeAttempt(events, own, context).reply as { attempt: { questions: readonly PublicQuestion[] } }
    ).attempt.questions[0]!
    const response =
      type === 'choice'
        ? options[0]!.id
        : type === 'cloze'
          ? Object.fromEntries(blanks.map(({ id }) => [id, '1']))
          : '1'
    const crossed = [...events, ...step('one', response), ...step('two', response)]
    const end = finishAttempt(crossed, { ...own, eventId: 'end', leaveOpen: true }, context)
    const once = finishAttempt(
      [...events, ...step('one', response)],
      { ...own, eventId: 'end', leaveOpen: true },
      context,
    )
    expect(end.reply).toEqual(once.reply)
  })
})

it('the cut for strong is .6393', () => expect(strongShare).toBeCloseTo(0.6393, 4))
