import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { openStore } from '@fitcheck/progress'
import type { LearnerEvent } from '@fitcheck/quiz'
import { bank } from '@fitcheck/quiz/server'
import { type Client, openClient, start } from './client'
import { learnerOf, questionsOf, rightResponse, wrongResponse } from './keys'
import type { Standalone } from './standalone'

const pattern = Object.keys(bank.objectives)[0]!
const learnersAtOnce = 4

/** A request that the server acknowledged, or one that was under way when it was killed. */
interface Sent {
  readonly path: string
  readonly body: { readonly eventId: string; readonly position?: number; readonly response?: unknown }
  /** The reply's text; `null` where the kill came first. */
  reply: string | null
}

interface Attempt {
  readonly client: Client
  readonly learnerId: string
  readonly attemptId: string
  readonly sent: Sent[]
}

function hasReply({ sent }: Attempt): boolean {
  return sent.some(({ reply }) => reply !== null)
}

/** What a number of kills came to; `wrongs` is empty where nothing was lost or half-written. */
export interface Kills {
  readonly kills: number
  readonly acknowledged: number
  /** Requests under way when the server was killed, and how many of them had been stored. */
  readonly interrupted: number
  readonly interruptedStored: number
  readonly wrongs: readonly string[]
}

/**
 * Kills a server with SIGKILL while several learners post answers, starts it again, and looks: every acknowledged
 * answer is there as it was sent, graded, and once; nothing is there that was not sent; a reload of the attempt shows
 * the same; whatever is sent again gets the reply it had, or is now stored. At the end all rounds are looked at once more.
 */
export async function killWhileAnswering(server: Standalone, kills: number): Promise<Kills> {
  const wrongs: string[] = []
  const all: Attempt[] = []
  let acknowledged = 0
  let interrupted = 0
  let interruptedStored = 0
  for (let round = 0; round < kills; round++) {
    const attempts = await Promise.all(Array.from({ length: learnersAtOnce }, () => beginTest(server)))
    const keys = await Promise.all(
      attempts.map(({ client, attemptId }) => questionsOf(server.data, client, attemptId)),
    )
    const posting = attempts.map((attempt, i) =>
      postAll(
        attempt,
        keys[i]!.map((question, at) => ((at + i) % 2 === 0 ? rightResponse : wrongResponse)(question)),
      ),
    )
    // From "hardly begun" to "about to finish", another moment each time.
    await sleep((30 + round * 37) % 130)
    // A loaded machine may not have answered by then, and a kill of nothing shows nothing.
    for (let waits = 0; waits < 500 && acknowledged === 0 && !attempts.some(hasReply); waits++)
      await sleep(10)
    await server.end('SIGKILL')
    await Promise.all(posting)
    await server.begin()

    for (const attempt of attempts) {
      const cut = attempt.sent.filter(({ reply }) => reply === null)
      const ids = new Set((await storedOf(server.data, attempt)).map(({ eventId }) => eventId))
      acknowledged += attempt.sent.length - cut.length
      interrupted += cut.length
      interruptedStored += cut.filter(({ body }) => ids.has(body.eventId)).length
      const found = [...(await lookAt(server.data, attempt)), ...(await reloadAndResend(attempt))]
      wrongs.push(...found.map((wrong) => `kill ${round + 1}: ${wrong}`))
    }
    all.push(...attempts)
  }
  for (const attempt of all)
    wrongs.push(...(await lookAt(server.data, attempt)).map((wrong) => `later: ${wrong}`))
  const database = new DatabaseSync(join(server.data, 'progress.sqlite'), { readOnly: true })
  const [integrity] = database.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[]
  database.close()
  if (integrity?.integrity_check !== 'ok') wrongs.push(`integrity: ${integrity?.integrity_check}`)
  return { kills, acknowledged, interrupted, interruptedStored, wrongs }
}

async function beginTest(server: Standalone): Promise<Attempt> {
  const client = openClient(server.origin)
  const { reply } = await start(client, { pattern, mode: 'test' })
  const { attemptId } = reply.json.attempt
  return { client, attemptId, learnerId: await learnerOf(server.data, client), sent: [] }
}

/** Answers one question after the other, then finishes, until the server is gone. */
async function postAll({ client, attemptId, sent }: Attempt, responses: readonly unknown[]): Promise<void> {
  const path = `/api/v1/attempts/${attemptId}`
  const bodies = [
    ...responses.map((response, position) => ({
      path: `${path}/answers`,
      body: { eventId: randomUUID(), position, response },
    })),
    { path: `${path}/finish`, body: { eventId: randomUUID() } },
  ]
  for (const one of bodies) {
    const entry: Sent = { ...one, reply: null }
    sent.push(entry)
    const answer = await client.post(one.path, one.body).catch(() => null)
    if (answer === null) return
    if (answer.status !== 200) throw new Error(`${one.path}: ${answer.status} ${answer.text}`)
    entry.reply = answer.text
  }
}

async function storedOf(data: string, { learnerId, attemptId }: Attempt): Promise<readonly LearnerEvent[]> {
  const store = await openStore({ FITCHECK_DATA: data })
  const events = await store.eventsOf(learnerId, { attemptId })
  await store.close()
  return events
}

/** What is wrong with what the store holds of an attempt. */
async function lookAt(data: string, attempt: Attempt): Promise<string[]> {
  const stored = await storedOf(data, attempt)
  const ids = stored.map(({ eventId }) => eventId)
  const wrongs: string[] = []
  if (new Set(ids).size !== ids.length) wrongs.push('an event is stored twice')
  for (const { body, reply } of attempt.sent) {
    const event = stored.find(({ eventId }) => eventId === body.eventId)
    if (event === undefined) {
      if (reply !== null) wrongs.push(`acknowledged and lost: ${JSON.stringify(body)}`)
      continue
    }
    if (body.position === undefined) continue
    if (!isDeepStrictEqual(event.response, body.response))
      wrongs.push(`stored otherwise than sent: ${JSON.stringify(event)}`)
    if (typeof event.score !== 'number' || typeof event.correct !== 'boolean')
      wrongs.push(`stored without its grade: ${JSON.stringify(event)}`)
  }
  const sent = new Set(attempt.sent.map(({ body }) => body.eventId))
  for (const event of stored)
    if (event.kind !== 'attempt-started' && !sent.has(event.eventId))
      wrongs.push(`never sent: ${event.eventId}`)
  return wrongs
}

/** What is wrong with the attempt as a page would show it after a reload, and with sending everything again. */
async function reloadAndResend({ client, attemptId, sent }: Attempt): Promise<string[]> {
  const wrongs: string[] = []
  const path = `/api/v1/attempts/${attemptId}`
  const before = await client.get(path)
  if (before.status !== 200) return [`reload: ${before.status} ${before.text}`]
  for (const { body, reply } of sent) {
    if (reply === null || body.position === undefined) continue
    if (before.json.attempt.positions[body.position].state === 'open')
      wrongs.push(`acknowledged, and open after a reload: ${body.position}`)
  }
  for (const one of sent) {
    const again = await client.post(one.path, one.body)
    if (again.status !== 200) wrongs.push(`sent again: ${again.status} ${again.text}`)
    else if (one.reply !== null && again.text !== one.reply) wrongs.push(`another reply: ${again.text}`)
    one.reply = again.text
  }
  const { json } = await client.get(path)
  const answered = sent.filter(({ body }) => body.position !== undefined).length
  const shown = json.attempt.positions.filter(({ state }: { state: string }) => state !== 'open').length
  if (shown !== answered) wrongs.push(`${answered} sent, ${shown} answered`)
  return wrongs
}
