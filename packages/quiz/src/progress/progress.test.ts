import { describe, expect, it } from 'vitest'
import { bank } from '../bank/content.js'
import type { LearnerEvent } from '../events/learnerEvent.js'
import type { Question } from '../questions/question.js'
import { answerQuestion } from '../session/answerQuestion.js'
import { attemptState } from '../session/attemptState.js'
import type { SessionContext } from '../session/context.js'
import { finishAttempt, resumeAttempt } from '../session/finishAttempt.js'
import { finishLesson } from '../session/finishLesson.js'
import { startAttempt } from '../session/startAttempt.js'
import { progressOf } from './progress.js'

const pattern = 'adapting-to-a-domain'
const learnerId = 'me'
let made = 0
const context = (seed = 1): SessionContext => ({
  bank,
  now: new Date(Date.UTC(2026, 2, 1) + made * 3_600_000).toISOString(),
  newId: () => `attempt ${++made}`,
  newSeed: () => seed,
})

function keyOf(question: Question): unknown {
  switch (question.type) {
    case 'choice':
      return question.options.find(({ correct }) => correct)!.id
    case 'numeric':
      return String(question.answer.value)
    case 'output':
      return question.answer.accept[0]
    case 'cloze':
      return Object.fromEntries(
        question.blanks.map(({ id, answer }) => [
          id,
          answer.kind === 'number' ? String(answer.value) : answer.accept[0],
        ]),
      )
    case 'match':
      return Object.fromEntries(question.pairs.map(({ left, right }) => [left, right]))
    case 'self-check':
      return { text: 'Words.', ticked: [] }
  }
}

/** A whole test, the first `right` answered right and the others left open. */
function takeTest(before: readonly LearnerEvent[], right: number, seed: number): LearnerEvent[] {
  const start = startAttempt(before, { eventId: `s${made}`, learnerId, pattern, mode: 'test' }, context(seed))
  let events = [...before, ...start.events]
  const ids = { learnerId, attemptId: start.events[0]!.attemptId! }
  for (let position = 0; position < right; position++) {
    const question = attemptState(bank, events, ids).questions[position]!
    const command = { ...ids, eventId: `a${made}-${position}`, position, response: keyOf(question) }
    events = [...events, ...answerQuestion(events, command, context()).events]
  }
  return [
    ...events,
    ...finishAttempt(events, { ...ids, eventId: `f${made}`, leaveOpen: true }, context()).events,
  ]
}

describe('progressOf', () => {
  it('shows nothing done where nothing was done', () => {
    const { patterns, daysPractised, open } = progressOf(bank, [], learnerId)
    expect(patterns).toHaveLength(16)
    expect(patterns[0]).toMatchObject({
      available: true,
      lessonFinished: null,
      practised: 0,
      tests: [],
      strength: null,
    })
    expect(patterns[1]!.available).toBe(bank.objectives['confusion-matrix'] !== undefined)
    expect([daysPractised, open]).toEqual([0, []])
  })

  it('replays a finished lesson, tests with their results, and pools them in one estimate', () => {
    const lesson = finishLesson([], { eventId: 'lesson', learnerId, pattern }, context())
    const once = takeTest(lesson.events, 10, 3)
    const twice = takeTest(once, 10, 4)
    const [first, second] = [once, twice].map((events) => progressOf(bank, events, learnerId).patterns[0]!)
    expect(first!.lessonFinished).toBe(lesson.events[0]!.at)
    expect(first!.tests).toMatchObject([{ right: 10, of: 10, metBefore: 0 }])
    expect(first!.strength).toMatchObject({ stage: null, questions: 10 })
    expect(first!.strength!.sentence).toMatch(/^On fresh questions like these we expect about 9 in 10 right/)
    expect(second!.tests).toHaveLength(2)
    expect(second!.strength!.questions).toBe(20 - second!.tests[1]!.metBefore)
    expect(second!.strength!.expectedShare).toBeGreaterThan(first!.strength!.expectedShare)
  })

  it('leaves out what was met before, and says so', () => {
    const many = [5, 6, 7].reduce((events: LearnerEvent[], seed) => takeTest(events, 0, seed), [])
    const last = progressOf(bank, many, learnerId).patterns[0]!
    const met = last.tests.reduce((sum, test) => sum + test.metBefore, 0)
    expect(met).toBeGreaterThan(0)
    expect(last.strength!.questions).toBe(30 - met)
  })

  it('is the same for events that stand twice, and passes over other learners', () => {
    const events = takeTest([], 4, 9)
    const progress = progressOf(bank, events, learnerId)
    const others = events.map((event) => ({ ...event, eventId: `${event.eventId}-x`, learnerId: 'you' }))
    expect(progressOf(bank, [...events, ...events, ...others], learnerId)).toEqual(progress)
  })

  it('names no misconception that a test which has not ended has found, and names it after the end', () => {
    const start = startAttempt([], { eventId: 'going', learnerId, pattern, mode: 'test' }, context(3))
    const ids = { learnerId, attemptId: start.events[0]!.attemptId! }
    const { questions } = attemptState(bank, start.events, ids)
    const [position, wrong] = questions.flatMap((question, at) =>
      question.type === 'numeric' ? [[at, question.answer.wrong[0]!] as const] : [],
    )[0]!
    const command = { ...ids, eventId: 'going-1', position, response: String(wrong.value) }
    const open = [...start.events, ...answerQuestion(start.events, command, context()).events]
    expect(open.at(-1)).toMatchObject({ misconceptions: [wrong.misconception] })
    expect(progressOf(bank, open, learnerId).patterns[0]!.misconceptions).toEqual([])
    expect(progressOf(bank, open, learnerId).open).toMatchObject([{ mode: 'test', answered: 1, of: 10 }])

    const end = finishAttempt(open, { ...ids, eventId: 'going-2', leaveOpen: true }, context())
    expect(progressOf(bank, [...open, ...end.events], learnerId).patterns[0]!.misconceptions).toMatchObject([
      { id: wrong.misconception, times: 1 },
    ])
  })

  it('lists what was begun and not ended, and resuming shows it as it stood', () => {
    const start = startAttempt([], { eventId: 'open', learnerId, pattern, mode: 'practice' }, context(2))
    const ids = { learnerId, attemptId: start.events[0]!.attemptId! }
    const question = attemptState(bank, start.events, ids).questions[0]!
    const command = { ...ids, eventId: 'open-1', position: 0, response: keyOf(question) }
    const answer = answerQuestion(start.events, command, context())
    const events = [...start.events, ...answer.events]
    expect(progressOf(bank, events, learnerId).open).toMatchObject([{ mode: 'practice', answered: 1 }])
    const resumed = resumeAttempt(events, ids, context())
    if (resumed.reply.kind !== 'attempt') throw new Error('no attempt')
    const { positions } = resumed.reply.attempt
    expect(positions.map(({ state }) => state)).toEqual(['right', ...positions.slice(1).map(() => 'open')])
    expect(positions[0]!.outcome).toEqual((answer.reply as { outcome?: unknown }).outcome)
  })
})
