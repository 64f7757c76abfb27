import { randomUUID } from 'node:crypto'
import { localCredential, openStore } from '@fitcheck/progress'
import { bank, finishLesson } from '@fitcheck/quiz/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, openClient } from './testing/client'
import { learnerOf } from './testing/keys'
import { type Standalone, startStandalone } from './testing/standalone'

const pattern = Object.keys(bank.objectives)[0]!
const readLesson = (client: Client) =>
  client.post('/api/v1/learner/lessons', { eventId: randomUUID(), pattern })
const exported = async (client: Client) => (await client.get('/api/v1/learner/export')).json

describe('on a server for others', () => {
  let server: Standalone
  beforeAll(async () => {
    server = await startStandalone({ HOSTNAME: '0.0.0.0' })
  }, 30_000)
  afterAll(() => server.dispose())

  it('nobody is a learner before they do something', async () => {
    const client = openClient(server.origin)
    const view = await client.get('/api/v1/learner')
    expect(view.status).toBe(200)
    expect(view.json).toMatchObject({ daysPractised: 0, open: [] })
    expect(view.json.patterns).toHaveLength(16)
    expect(view.headers['set-cookie']).toBeUndefined()
    expect((await client.get('/api/v1/learner/export')).status).toBe(401)
  })

  it('a browser is known by its cookie from then on, each as somebody else', async () => {
    const [ada, bob] = [openClient(server.origin), openClient(server.origin)]
    const first = await readLesson(ada)
    expect(String(first.headers['set-cookie'])).toMatch(
      /^fitcheck=[\w-]{22}\.[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/,
    )
    const cookie = ada.cookie
    await readLesson(ada)
    expect(ada.cookie).toBe(cookie)
    await readLesson(bob)
    expect((await exported(ada)).events).toHaveLength(2)
    expect((await exported(bob)).events).toHaveLength(1)
    expect((await exported(bob)).learnerId).not.toBe((await exported(ada)).learnerId)
  })

  it('the cookie is kept to https where that is spoken', async () => {
    const client = openClient(server.origin, { 'x-forwarded-proto': 'https' })
    expect(String((await readLesson(client)).headers['set-cookie'])).toMatch(/; Secure$/)
  })

  it('a forged or damaged cookie is nobody, and the one it meant to be loses nothing', async () => {
    const ada = openClient(server.origin)
    await readLesson(ada)
    const [subject, signature] = ada.cookie!.split('.')
    const other = `${subject!.slice(0, -1)}${subject!.endsWith('A') ? 'B' : 'A'}`
    for (const cookie of [
      `${other}.${signature}`,
      `${subject}.${signature!.slice(0, -2)}AA`,
      `${subject}.`,
      `${subject}`,
      'fitcheck=local.AAAA',
      'fitcheck=%00',
    ]) {
      const mallory = openClient(server.origin)
      mallory.cookie = cookie
      expect((await mallory.get('/api/v1/learner')).json.daysPractised).toBe(0)
      expect((await mallory.get('/api/v1/learner/export')).status).toBe(401)
      await readLesson(mallory)
      expect((await exported(mallory)).events).toHaveLength(1)
      expect(mallory.cookie).not.toBe(cookie)
    }
    expect((await exported(ada)).events).toHaveLength(1)
  })

  it('takes its data out as a file, and deletes it', async () => {
    const client = openClient(server.origin)
    await readLesson(client)
    const { cookie } = client
    const file = await client.get('/api/v1/learner/export')
    expect(file.headers['content-disposition']).toBe('attachment; filename="fitcheck-progress.json"')
    expect(file.json).toMatchObject({
      schemaVersion: 1,
      unfinished: [],
      events: [{ kind: 'lesson-finished', pattern }],
    })

    const deleted = await client.delete('/api/v1/learner')
    expect(deleted.status).toBe(204)
    expect(String(deleted.headers['set-cookie'])).toMatch(/^fitcheck=; Path=\/; Max-Age=0/)
    expect(client.cookie).toBeNull()
    client.cookie = cookie
    expect((await client.get('/api/v1/learner')).json.daysPractised).toBe(0)
    const gone = await client.get('/api/v1/learner/export')
    expect([gone.status, gone.json.error.code]).toEqual([401, 'NO_LEARNER'])
    expect((await openClient(server.origin).delete('/api/v1/learner')).status).toBe(204)
  })

  it('makes a code by which a key joins this browser, also one that did nothing yet; both are one from then on', async () => {
    const client = openClient(server.origin)
    expect((await client.get('/api/v1/learner/link')).status).toBe(401)
    const made = await client.post('/api/v1/learner/link', {})
    expect(made.status).toBe(200)
    expect(made.json.code).toMatch(/^\w{4}-\w{4}$/)
    expect(Date.parse(made.json.expiresAt)).toBeGreaterThan(Date.now())
    expect((await client.get('/api/v1/learner/link')).json).toEqual({ used: false })

    const store = await openStore({ FITCHECK_DATA: server.data })
    const key = await store.learnerFor({ kind: 'ssh-key', subject: 'SHA256:somebody' })
    const now = new Date().toISOString()
    const step = finishLesson([], { eventId: randomUUID(), learnerId: key, pattern }, { bank, now })
    await store.append(step.events)
    await store.useLinkCode(key, made.json.code)

    expect((await client.get('/api/v1/learner/link')).json).toEqual({ used: true })
    expect((await client.get('/api/v1/learner')).json.daysPractised).toBe(1)
    await readLesson(client)
    expect(await store.eventsOf(key)).toHaveLength(2)
    await store.close()
  })

  it('makes no more codes than somebody can need, and says when again', async () => {
    const client = openClient(server.origin)
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) statuses.push((await client.post('/api/v1/learner/link', {})).status)
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429])
    const refused = await client.post('/api/v1/learner/link', {})
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(1)
  })

  it('shows what a learner joined into this one did, and lets it go on', async () => {
    const [before, after] = [openClient(server.origin), openClient(server.origin)]
    const begun = await before.post('/api/v1/attempts', { eventId: randomUUID(), pattern, mode: 'test' })
    await readLesson(after)
    const store = await openStore({ FITCHECK_DATA: server.data })
    await store.joinLearners(await learnerOf(server.data, before), await learnerOf(server.data, after))
    await store.close()
    expect((await after.get('/api/v1/learner')).json.open).toHaveLength(1)
    const resumed = await after.get(`/api/v1/attempts/${begun.json.attempt.attemptId}`)
    expect(resumed.json).toEqual(begun.json)
  })
})

describe('on the own machine', () => {
  let server: Standalone
  beforeAll(async () => {
    server = await startStandalone()
  }, 30_000)
  afterAll(() => server.dispose())

  /** What the terminal does: the same store, the same credential. */
  async function terminal<T>(
    use: (learnerId: string, store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
  ): Promise<T> {
    const store = await openStore({ FITCHECK_DATA: server.data })
    try {
      return await use(await store.learnerFor(localCredential()), store)
    } finally {
      await store.close()
    }
  }
  const terminalEvents = () => terminal((learnerId, store) => store.eventsOf(learnerId))

  it('browser and terminal are one learner, both ways', async () => {
    const client = openClient(server.origin)
    const { events } = await terminal(async (learnerId, store) => {
      const now = new Date().toISOString()
      const step = finishLesson([], { eventId: randomUUID(), learnerId, pattern }, { bank, now })
      await store.append(step.events)
      return step
    })
    expect((await client.get('/api/v1/learner')).json.daysPractised).toBe(1)
    await readLesson(client)
    expect((await exported(client)).events[0]).toEqual(events[0])
    expect(await terminalEvents()).toHaveLength(2)

    const second = openClient(server.origin.replace('localhost', '127.0.0.1'))
    await readLesson(second)
    expect(await terminalEvents()).toHaveLength(3)
  })

  it('who comes by a published name, from elsewhere or without a page is somebody else', async () => {
    const before = (await terminalEvents()).length
    const published = { 'x-forwarded-for': '203.0.113.9' }
    const rebound = { host: 'evil.example:3000', origin: 'http://evil.example:3000' }
    const tunnelled = { origin: 'https://fit.example', 'sec-fetch-site': 'same-origin' }
    const pageless = { 'sec-fetch-site': 'same-origin' }
    for (const headers of [published, rebound, tunnelled]) {
      const stranger = openClient(server.origin, headers)
      expect((await readLesson(stranger)).status).toBe(200)
      expect(stranger.cookie).not.toMatch(/^fitcheck=local/)
    }
    const silent = openClient(server.origin)
    const sent = { method: 'POST', headers: { ...pageless, origin: undefined } }
    const body = JSON.stringify({ eventId: randomUUID(), pattern })
    expect((await silent.send('/api/v1/learner/lessons', { ...sent, body })).status).toBe(200)
    expect(silent.cookie).not.toMatch(/^fitcheck=local/)
    expect(await terminalEvents()).toHaveLength(before)
  })

  it('what one browser deletes is gone for all, and all stay one', async () => {
    const [one, two] = [openClient(server.origin), openClient(server.origin)]
    await readLesson(one)
    await readLesson(two)
    await one.delete('/api/v1/learner')
    expect(await terminalEvents()).toEqual([])
    await readLesson(two)
    expect(await terminalEvents()).toHaveLength(1)
  })
})
