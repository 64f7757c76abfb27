import { randomUUID } from 'node:crypto'
import { bank } from '@fitcheck/quiz/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, openClient, type Sending } from './testing/client'
import { type Standalone, startStandalone } from './testing/standalone'

let server: Standalone
beforeAll(async () => {
  server = await startStandalone({ HOSTNAME: '0.0.0.0' })
}, 30_000)
afterAll(() => server.dispose())

const pattern = Object.keys(bank.objectives)[0]!
const lesson = () => JSON.stringify({ eventId: randomUUID(), pattern })
const send = (sending: Sending, path = '/api/v1/learner/lessons') =>
  openClient(server.origin).send(path, { method: 'POST', body: lesson(), ...sending })

function expectRefusal(answer: Answer, status: number, code: string): void {
  expect(answer.status).toBe(status)
  expect(answer.json).toEqual({ error: expect.objectContaining({ code, message: expect.any(String) }) })
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(answer.text).not.toMatch(/\n\s+at |node_modules|\/chunks\//)
}

describe('a request that changes something', () => {
  it.each([
    { origin: undefined },
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: undefined, referer: 'https://evil.example/' },
  ])('is refused from elsewhere: %o', async (headers: Sending['headers'] & object) => {
    expectRefusal(await send({ headers }), 403, 'WRONG_ORIGIN')
    expectRefusal(
      await openClient(server.origin).send('/api/v1/learner', { headers, method: 'DELETE' }),
      403,
      'WRONG_ORIGIN',
    )
  })

  it('is taken from a page of its own', async () => {
    expect((await send({})).status).toBe(200)
    const fetched = { origin: 'https://proxied.example', 'sec-fetch-site': 'same-origin' }
    expect((await send({ headers: fetched })).status).toBe(200)
    const proxied = { origin: 'https://fit.example', 'x-forwarded-host': 'fit.example' }
    expect((await send({ headers: proxied })).status).toBe(200)
  })

  it('is refused with a body of another type, too long, or no JSON', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      undefined,
    ])
      expectRefusal(await send({ headers: { 'content-type': type } }), 415, 'WRONG_CONTENT_TYPE')
    const long = JSON.stringify({ eventId: randomUUID(), pattern, filler: 'x'.repeat(70_000) })
    expectRefusal(await send({ body: long }), 413, 'BODY_TOO_LARGE')
    const chunked = { 'transfer-encoding': 'chunked' }
    expectRefusal(await send({ body: long, headers: chunked }), 413, 'BODY_TOO_LARGE')
    for (const body of ['{', '', '[]', 'null', Buffer.from([0x7b, 0xff, 0x7d])])
      expectRefusal(await send({ body }), 400, 'BAD_JSON')
    const missing = await send({ body: '{}' })
    expectRefusal(missing, 400, 'BAD_FIELD')
    expect(missing.json.error.field).toBe('eventId')
  })

  it('is refused by a method that is not there', async () => {
    expect((await send({ method: 'PUT' })).status).toBe(405)
  })
})

describe('a rate limit', () => {
  it('stops one learner who runs wild, says when to come back, and no other', async () => {
    const [wild, calm] = [openClient(server.origin), openClient(server.origin)]
    for (const client of [wild, calm])
      await client.post('/api/v1/learner/lessons', { eventId: randomUUID(), pattern })
    const answers = await Promise.all(Array.from({ length: 120 }, () => wild.get('/api/v1/learner')))
    const stopped = answers.filter(({ status }) => status === 429)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(59)
    expect(stopped.length).toBeGreaterThan(20)
    expect(stopped[0]!.json.error.code).toBe('TOO_MANY_REQUESTS')
    expect(Number(stopped[0]!.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    expect((await calm.get('/api/v1/learner')).status).toBe(200)
    // The same bucket on every route.
    expect((await wild.get('/api/v1/learner/export')).status).toBe(429)
  })

  it('stops one address behind a proxy, not its neighbours, whatever the client writes before', async () => {
    const from = (address: string) => openClient(server.origin, { 'x-forwarded-for': address })
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, index) =>
        from(`10.0.0.${index % 250}, 203.0.113.5`).get('/api/v1/learner'),
      ),
    )
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(20)
    expect((await from('203.0.113.6').get('/api/v1/learner')).status).toBe(200)
  })

  it('does not believe what a client says of its own connection', async () => {
    const liar = openClient(server.origin, { 'x-fitcheck-peer': '203.0.113.77' })
    const answers = await Promise.all(Array.from({ length: 400 }, () => liar.get('/api/v1/learner')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })
})

describe('readiness', () => {
  it('is told while progress can be kept', async () => {
    const answer = await openClient(server.origin).get('/api/ready')
    expect(answer).toMatchObject({ status: 200, json: { status: 'ok' } })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each([
    [
      'STORE_UNWRITABLE',
      { FITCHECK_DATA: '/dev/null/nowhere', FITCHECK_SECRET: 's'.repeat(32) },
      /cannot be stored/,
    ],
    ['BAD_SECRET', { DATABASE_URL: 'postgres://localhost:1/none' }, /FITCHECK_SECRET must be set/],
    ['BAD_SECRET', { FITCHECK_SECRET: 'short' }, /at least 32 characters/],
    [
      'STORE_UNAVAILABLE',
      { DATABASE_URL: 'postgres://me:hush@localhost:1/none', FITCHECK_SECRET: 's'.repeat(32) },
      /cannot be reached/,
    ],
  ])(
    'is refused with %s where it cannot, and so is every write',
    { timeout: 60_000 },
    async (code, env, words) => {
      const broken = await startStandalone(env)
      try {
        const client = openClient(broken.origin)
        for (const answer of [
          await client.get('/api/ready'),
          await client.post('/api/v1/learner/lessons', { eventId: randomUUID(), pattern }),
        ]) {
          expect(answer.status).toBe(503)
          expect(answer.json.error).toMatchObject({ code, message: expect.stringMatching(words) })
          expect(answer.text).not.toMatch(/hush|nowhere|\n\s+at /)
        }
        expect((await client.get('/api/health')).status).toBe(200)
        expect((await client.get('/')).status).toBe(200)
        expect(broken.log()).toContain(code)
        expect(broken.log()).not.toContain('hush')
      } finally {
        await broken.dispose()
      }
    },
  )
})
