import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bank } from '@fitcheck/quiz/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openClient } from './testing/client'
import { killWhileAnswering } from './testing/killWhileAnswering'
import { type Standalone, startStandalone } from './testing/standalone'

let server: Standalone
beforeEach(async () => {
  server = await startStandalone({ HOSTNAME: '0.0.0.0' })
}, 30_000)
afterEach(() => server.dispose())

const pattern = Object.keys(bank.objectives)[0]!

it('a server killed while answers are posted has lost nothing and stored nothing by halves', async () => {
  const { wrongs, kills, acknowledged } = await killWhileAnswering(server, 1)
  expect(wrongs).toEqual([])
  expect(kills).toBe(1)
  expect(acknowledged).toBeGreaterThan(0)
}, 60_000)

it('a server told to end finishes what it began, and closes the store', async () => {
  const client = openClient(server.origin)
  const ids = Array.from({ length: 40 }, () => randomUUID())
  await client.post('/api/v1/learner/lessons', { eventId: ids[0], pattern })
  const sent = ids.map((eventId) =>
    client.post('/api/v1/learner/lessons', { eventId, pattern }).catch(() => null),
  )
  await Promise.race(sent)
  await server.end('SIGTERM')
  const answers = await Promise.all(sent)
  expect(answers.filter((answer) => answer !== null).map(({ status }) => status)).not.toContain(503)
  expect(existsSync(join(server.data, 'progress.sqlite-wal'))).toBe(false)

  await server.begin()
  const { events } = (await client.get('/api/v1/learner/export')).json
  const stored = new Set(events.map(({ eventId }: { eventId: string }) => eventId))
  for (const [index, eventId] of ids.entries())
    if (answers[index]?.status === 200) expect(stored).toContain(eventId)
}, 60_000)
