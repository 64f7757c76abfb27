import { randomUUID } from 'node:crypto'
import { bank } from '@fitcheck/quiz/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, openClient, start } from './testing/client'
import { learnerOf, questionsOf, rightResponse, wrongResponse, wrongType } from './testing/keys'
import { allSecrets, leaked, secretsOf } from './testing/secrets'
import { type Standalone, startStandalone } from './testing/standalone'

let server: Standalone
let client: Client
beforeAll(async () => {
  server = await startStandalone({ HOSTNAME: '0.0.0.0' })
}, 30_000)
afterAll(() => server.dispose())

/** A learner of their own for each test, so that none waits for another's rate limit. */
function newcomer(): Client {
  client = openClient(server.origin)
  return client
}

const pattern = Object.keys(bank.objectives)[0]!
const refused = (status: number, code: string) => ({
  status,
  json: { error: expect.objectContaining({ code }) },
})

describe('practice', () => {
  it('goes from a wrong answer over hint and retry to the solution, each told when it is due', async () => {
    newcomer()
    const { path, reply } = await start(client, { pattern, mode: 'practice' })
    const { attemptId, questions: shown, positions } = reply.json.attempt
    expect(shown.length).toBeGreaterThan(0)
    expect(positions.every(({ state }: { state: string }) => state === 'open')).toBe(true)
    expect(leaked(reply, allSecrets())).toEqual([])

    const questions = await questionsOf(server.data, client, attemptId)
    const position = questions.findIndex(({ hints }) => hints.length > 0)
    const question = questions[position]!
    const elsewhere = allSecrets().filter((secret) => !secretsOf(question).includes(secret))

    const wrong = await client.post(`${path}/answers`, {
      eventId: randomUUID(),
      position,
      response: wrongResponse(question),
    })
    expect(wrong).toMatchObject({
      status: 200,
      json: { kind: 'outcome', outcome: { position, state: 'retry', correct: false, solution: null } },
    })
    expect(leaked(wrong, [...elsewhere, ...question.hints, question.finalAnswer])).toEqual([])

    const hint = await client.post(`${path}/hints`, { position, hint: 0 })
    expect(hint).toMatchObject({
      status: 200,
      json: { kind: 'hint', position, hint: 0, text: question.hints[0], cost: 0 },
    })
    expect(leaked(hint, [...elsewhere, ...question.hints.slice(1), question.finalAnswer])).toEqual([])

    const right = await client.post(`${path}/answers`, {
      eventId: randomUUID(),
      position,
      response: rightResponse(question),
      certainty: 'sure',
      hintsUsed: 1,
    })
    expect(right).toMatchObject({
      status: 200,
      json: { outcome: { state: 'right', correct: true, score: 1, solution: { steps: question.steps } } },
    })
    expect(leaked(right, elsewhere)).toEqual([])

    const other = questions.findIndex(({ type }, index) => index !== position && type !== 'self-check')
    const revealed = await client.post(`${path}/reveal`, { eventId: randomUUID(), position: other })
    expect(revealed).toMatchObject({
      status: 200,
      json: {
        kind: 'outcome',
        outcome: { state: 'closed', solution: { finalAnswer: questions[other]!.finalAnswer } },
      },
    })

    const resumed = await client.get(path)
    expect(resumed.json.attempt.positions[position].outcome).toEqual(right.json.outcome)
    const still = questions.filter((_, index) => index !== position && index !== other).flatMap(secretsOf)
    const told = [question, questions[other]!].flatMap(secretsOf)
    expect(
      leaked(
        resumed,
        still.filter((secret) => !told.includes(secret)),
      ),
    ).toEqual([])

    const finished = await client.post(`${path}/finish`, { eventId: randomUUID() })
    expect(finished).toMatchObject({
      status: 200,
      json: { kind: 'result', result: { mode: 'practice', right: 1, of: 2 } },
    })
  })

  it('gives one question by its id, and another like it', async () => {
    newcomer()
    const any = bank.questions.find((question) => question.status === 'live' && question.use !== 'test')!
    const { reply } = await start(client, { pattern: any.pattern, mode: 'practice', only: [any.id] })
    expect(reply.json.attempt.questions.map(({ id }: { id: string }) => id)).toEqual([any.id])
    const like = await start(client, { pattern: any.pattern, mode: 'practice', like: any.id })
    expect(like.reply.json.attempt.questions).toHaveLength(1)
  })
})

describe('a test', () => {
  it('runs to its result and tells nothing on the way', async () => {
    newcomer()
    const { path, reply } = await start(client, { pattern, mode: 'test' })
    const { attemptId, questions: shown } = reply.json.attempt
    expect(shown).toHaveLength(10)
    const questions = await questionsOf(server.data, client, attemptId)
    const secrets = [...new Set([...allSecrets(), ...questions.flatMap(secretsOf)])]
    const names = bank.misconceptions.map(({ name }) => name)

    const replies = [reply]
    for (const [position, question] of questions.entries()) {
      const response = position < 4 ? wrongResponse(question) : rightResponse(question)
      const answer = await client.post(`${path}/answers`, { eventId: randomUUID(), position, response })
      expect(answer).toMatchObject({
        status: 200,
        json: { kind: 'recorded', position, answered: position + 1, of: 10 },
      })
      expect(Object.keys(answer.json).sort()).toEqual(['answered', 'kind', 'of', 'position'])
      replies.push(answer)
    }
    replies.push(
      await client.get(path),
      await client.post(`${path}/hints`, { position: 0, hint: 0 }),
      await client.post(`${path}/reveal`, { eventId: randomUUID(), position: 0 }),
      await client.get('/api/v1/learner'),
      await client.get('/api/v1/learner/export'),
    )
    expect(replies.map(({ status }) => status)).toEqual([...Array(12).fill(200), 403, 403, 200, 200])
    for (const one of replies) expect(leaked(one, [...secrets, ...names])).toEqual([])
    for (const one of replies.slice(0, 12))
      expect(one.text).not.toMatch(/"(seed|correct|answer|hints|steps)"/)
    const exported = replies.at(-1)!.json
    expect(exported.unfinished).toEqual([attemptId])
    for (const event of exported.events)
      expect(event).toMatchObject({ seed: null, score: null, correct: null })
    expect(exported.events[0].shown.every(({ seed }: { seed: unknown }) => seed === null)).toBe(true)

    const finished = await client.post(`${path}/finish`, { eventId: randomUUID() })
    expect(finished).toMatchObject({
      status: 200,
      json: { kind: 'result', result: { mode: 'test', right: 6, of: 10, metBefore: 0 } },
    })
    const kept = questions.filter(({ use }) => use === 'test').flatMap(secretsOf)
    const told = questions.filter(({ use }) => use !== 'test').flatMap(secretsOf)
    expect(
      leaked(
        finished,
        kept.filter((secret) => !told.includes(secret)),
      ),
    ).toEqual([])

    const again = await client.post(`${path}/finish`, { eventId: randomUUID() })
    expect(again.json).toEqual(finished.json)
    expect((await client.get(path)).json.attempt.result).toEqual(finished.json.result)
    const progress = await client.get('/api/v1/learner')
    const own = progress.json.patterns.find((one: { pattern: string }) => one.pattern === pattern)
    expect(own.tests).toMatchObject([{ attemptId, right: 6, of: 10 }])
    const late = (await client.get('/api/v1/learner/export')).json
    expect(late.unfinished).toEqual([])
    expect(late.events.filter(({ correct }: { correct: unknown }) => correct === true)).toHaveLength(6)
  })

  it('does not end with questions open unless asked to', async () => {
    newcomer()
    const { path } = await start(client, { pattern, mode: 'test' })
    const early = await client.post(`${path}/finish`, { eventId: randomUUID() })
    expect(early).toMatchObject(refused(409, 'OPEN_QUESTIONS'))
    const left = await client.post(`${path}/finish`, { eventId: randomUUID(), leaveOpen: true })
    expect(left).toMatchObject({ status: 200, json: { result: { right: 0, of: 10 } } })
  })
})

describe('an answer', () => {
  it('sent twice counts once and gets the same reply, also after later ones and after the end', async () => {
    newcomer()
    const { path, reply } = await start(client, { pattern, mode: 'test' })
    const questions = await questionsOf(server.data, client, reply.json.attempt.attemptId)
    const first = { eventId: randomUUID(), position: 0, response: rightResponse(questions[0]!) }
    const replies = await Promise.all([1, 2, 3].map(() => client.post(`${path}/answers`, first)))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)

    const second = { eventId: randomUUID(), position: 1, response: rightResponse(questions[1]!) }
    await client.post(`${path}/answers`, second)
    expect((await client.post(`${path}/answers`, first)).text).toBe(replies[0]!.text)
    await client.post(`${path}/finish`, { eventId: randomUUID(), leaveOpen: true })
    expect((await client.post(`${path}/answers`, first)).text).toBe(replies[0]!.text)

    const { json } = await client.get('/api/v1/learner/export')
    expect(json.events.filter(({ kind }: { kind: string }) => kind === 'answered')).toHaveLength(2)
  })

  it('to a question answered already is refused, from two tabs at once too', async () => {
    newcomer()
    const { path, reply } = await start(client, { pattern, mode: 'test' })
    const [question] = await questionsOf(server.data, client, reply.json.attempt.attemptId)
    const response = rightResponse(question!)
    const tabs = await Promise.all(
      [1, 2, 3, 4].map(() =>
        client.post(`${path}/answers`, { eventId: randomUUID(), position: 0, response }),
      ),
    )
    expect(tabs.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect(tabs.find(({ status }) => status === 409)).toMatchObject(refused(409, 'ALREADY_ANSWERED'))
  })

  it('of the wrong type, or unreadable, costs nothing', async () => {
    newcomer()
    const { path, reply } = await start(client, { pattern, mode: 'practice' })
    const questions = await questionsOf(server.data, client, reply.json.attempt.attemptId)
    const question = questions[0]!
    const answer = (response: unknown) =>
      client.post(`${path}/answers`, { eventId: randomUUID(), position: 0, response })
    for (const response of [wrongType(question), null, undefined, 7, ['a'], true])
      expect(await answer(response)).toMatchObject(refused(400, 'WRONG_ANSWER_TYPE'))
    const typed = questions.findIndex(({ type }) => type === 'numeric')
    const unreadable = await client.post(`${path}/answers`, {
      eventId: randomUUID(),
      position: typed,
      response: 'twelve',
    })
    expect(unreadable).toMatchObject(refused(400, 'UNREADABLE_ANSWER'))
    expect(await answer(rightResponse(question))).toMatchObject({
      json: { outcome: { state: 'right', score: 1 } },
    })
  })

  it('comes too late after the end, and to a question that is not there', async () => {
    newcomer()
    const { path, reply } = await start(client, { pattern, mode: 'test' })
    const [question] = await questionsOf(server.data, client, reply.json.attempt.attemptId)
    const response = rightResponse(question!)
    const beyond = await client.post(`${path}/answers`, { eventId: randomUUID(), position: 10, response })
    expect(beyond).toMatchObject(refused(404, 'NO_SUCH_QUESTION'))
    await client.post(`${path}/finish`, { eventId: randomUUID(), leaveOpen: true })
    const late = await client.post(`${path}/answers`, { eventId: randomUUID(), position: 0, response })
    expect(late).toMatchObject(refused(409, 'ATTEMPT_FINISHED'))
  })

  it('with the event id of something else is refused', async () => {
    newcomer()
    const one = await start(client, { pattern, mode: 'test' })
    const two = await start(client, { pattern, mode: 'test' })
    const [first] = await questionsOf(server.data, client, one.reply.json.attempt.attemptId)
    const [second] = await questionsOf(server.data, client, two.reply.json.attempt.attemptId)
    const eventId = randomUUID()
    const body = { eventId, position: 0, response: rightResponse(first!) }
    expect((await client.post(`${one.path}/answers`, body)).status).toBe(200)
    const crossed = await client.post(`${two.path}/answers`, { ...body, response: rightResponse(second!) })
    expect(crossed).toMatchObject(refused(409, 'EVENT_CONFLICT'))
    expect(await client.post(`${one.path}/finish`, { eventId, leaveOpen: true })).toMatchObject(
      refused(409, 'EVENT_CONFLICT'),
    )
    const resumed = await client.get(two.path)
    expect(resumed.json.attempt.positions[0].state).toBe('open')
  })

  it('to the attempt of another learner, or to none, finds nothing', async () => {
    const ada = newcomer()
    const { path, reply } = await start(ada, { pattern, mode: 'practice' })
    const [question] = await questionsOf(server.data, ada, reply.json.attempt.attemptId)
    const body = { eventId: randomUUID(), position: 0, response: rightResponse(question!) }

    const nobody = openClient(server.origin)
    expect(await nobody.post(`${path}/answers`, body)).toMatchObject(refused(401, 'NO_LEARNER'))
    expect(await nobody.get(path)).toMatchObject(refused(401, 'NO_LEARNER'))
    expect(nobody.cookie).toBeNull()

    const bob = newcomer()
    await start(bob, { pattern, mode: 'practice' })
    for (const refusal of [
      await bob.post(`${path}/answers`, body),
      await bob.get(path),
      await bob.post(`${path}/hints`, { position: 0, hint: 0 }),
      await bob.post(`${path}/reveal`, { eventId: randomUUID(), position: 0 }),
      await bob.post(`${path}/finish`, { eventId: randomUUID() }),
      await bob.get('/api/v1/attempts/nothing%20like%20it'),
    ])
      expect(refusal).toMatchObject(refused(404, 'NO_SUCH_ATTEMPT'))
    // Whoever names the learner in the body is not taken for them.
    const claimed = { ...body, learnerId: await learnerOf(server.data, ada) }
    expect(await bob.post(`${path}/answers`, claimed)).toMatchObject(refused(404, 'NO_SUCH_ATTEMPT'))
    expect((await ada.get(path)).json.attempt.positions[0].state).toBe('open')
  })
})

describe('a start', () => {
  it('sent twice starts one attempt', async () => {
    newcomer()
    await start(client, { pattern, mode: 'practice' })
    const body = { eventId: randomUUID(), pattern, mode: 'test' }
    const [one, two] = await Promise.all([
      client.post('/api/v1/attempts', body),
      client.post('/api/v1/attempts', body),
    ])
    expect(one.status).toBe(200)
    expect(two.text).toBe(one.text)
    const other = openClient(server.origin)
    expect(await other.post('/api/v1/attempts', body)).toMatchObject(refused(409, 'EVENT_CONFLICT'))
  })

  it.each([
    [404, 'NO_SUCH_PATTERN', { pattern: 'nothing-like-it', mode: 'test' }],
    [404, 'NO_SUCH_PATTERN', { pattern: 'constructor', mode: 'test' }],
    [404, 'NO_SUCH_QUESTION', { pattern, mode: 'practice', only: ['leakage/nothing'] }],
    [404, 'NO_SUCH_QUESTION', { pattern, mode: 'practice', like: 'leakage/nothing' }],
    [400, 'BAD_FIELD', { pattern, mode: 'exam' }],
    [400, 'BAD_FIELD', { pattern: 1, mode: 'test' }],
    [400, 'BAD_FIELD', { pattern, mode: 'practice', only: [] }],
    [400, 'BAD_FIELD', { pattern, mode: 'test', eventId: 'mine' }],
  ])('is refused with %i %s: %o', async (status, code, body) => {
    newcomer()
    expect(await client.post('/api/v1/attempts', { eventId: randomUUID(), ...body })).toMatchObject(
      refused(status, code),
    )
  })
})

it('a lesson read to its end is there once', async () => {
  newcomer()
  const body = { eventId: randomUUID(), pattern }
  for (const _ of [1, 2])
    expect(await client.post('/api/v1/learner/lessons', body)).toMatchObject({
      status: 200,
      json: { kind: 'lesson-finished', pattern },
    })
  const { json } = await client.get('/api/v1/learner')
  const own = json.patterns.find((one: { pattern: string }) => one.pattern === pattern)
  expect(Date.parse(own.lessonFinished)).toBeLessThanOrEqual(Date.now())
  expect((await client.get('/api/v1/learner/export')).json.events).toHaveLength(1)
})
