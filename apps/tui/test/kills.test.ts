import { createHash, randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Credential } from '@fitcheck/progress'
import { describe, expect, it } from 'vitest'
import { rightAnswer, startedQuestions, storedEvents } from './answers.js'
import { temporaryFolder } from './fitcheck.js'
import { keys, openTerminal } from './openTerminal.mjs'
import { connect, newKey, openScreen } from './sshClient.js'
import { serve } from './sshServer.js'

/** `npm test` kills once, `npm run test:long` a hundred times. */
const kills = Number(process.env['FITCHECK_KILLS'] ?? 1)
/** After Enter: from before the answer is read to after its reply is drawn. */
const LATEST_MS = 250
const practice = '/practice/adapting-to-a-domain'
const folder = temporaryFolder()

/** An app in front of a question, and what ends its process without a warning. */
interface Victim {
  sees(text: string | RegExp): Promise<string[]>
  screen(): string[]
  /** Writes keys, and waits for nothing. */
  press(keys: string): Promise<unknown>
  kill(): Promise<unknown>
}

/**
 * Answers and kills, again and again over one store. An answer whose reply was on the screen is in the store once; one
 * whose reply was not is there once or not at all, and the app goes on from where the store stands.
 */
async function killOver(data: string, open: () => Promise<Victim>, learner?: Credential) {
  const answered = async () =>
    (await storedEvents(data, learner))
      .filter(({ kind }) => kind === 'answered')
      .map(({ eventId }) => eventId)
  const seen = { acknowledged: 0, unacknowledgedKept: 0, lost: 0 }
  let before: readonly string[] = []
  for (let round = 0; round < kills; round++) {
    const victim = await open()
    const screen = (await victim.sees(/question \d+ of \d+/)).join('\n')
    const at = Number(/question (\d+) of/.exec(screen)![1])
    const questions = await startedQuestions(data, learner)
    await victim.press(rightAnswer(questions[at - 1]!) + keys.enter)
    const isShown = () => victim.screen().join('\n').includes('Right.')
    // In turns: the moment its reply is there, which is the promise, and whenever it may be.
    if (round % 2 === 0) while (!isShown()) await pause(2)
    else await pause(randomInt(LATEST_MS))
    await victim.kill()
    const acknowledged = isShown()
    const now = await answered()
    expect(now.slice(0, before.length), `round ${round}`).toEqual(before)
    expect(new Set(now).size).toBe(now.length)
    const fresh = now.length - before.length
    if (acknowledged) expect(fresh, `round ${round}: acknowledged, and not kept`).toBe(1)
    else expect([0, 1]).toContain(fresh)
    if (acknowledged) seen.acknowledged++
    else if (fresh === 1) seen.unacknowledgedKept++
    else seen.lost++
    before = now
  }
  if (kills > 1) process.stdout.write(`${kills} kills: ${JSON.stringify(seen)}\n`)
  expect(seen.acknowledged).toBeGreaterThan(0)
}

function credentialOf(publicKey: string): Credential {
  const blob = Buffer.from(publicKey.split(' ')[1]!, 'base64')
  const hash = createHash('sha256').update(blob).digest('base64').replaceAll('=', '')
  return { kind: 'ssh-key', subject: `SHA256:${hash}` }
}

describe(`kill -9 in mid-answer, ${kills === 1 ? 'once' : `${kills} times`}`, {
  timeout: 60_000 * Math.max(1, kills / 5),
}, () => {
  it('of the app in a terminal loses no answer that was acknowledged', async () => {
    const data = join(folder.path, 'app')
    mkdirSync(data)
    await killOver(data, async () => {
      const app = openTerminal(['practice', 'adapting-to-a-domain'], { env: { FITCHECK_DATA: data } })
      return {
        sees: app.sees,
        screen: app.screen,
        press: async (typed) => app.write(typed),
        kill: async () => {
          app.kill('SIGKILL')
          await app.exited
          await app.settled()
        },
      }
    })
  })

  it('of the server loses none of its learners’', async () => {
    const data = join(folder.path, 'serve')
    const key = newKey()
    await killOver(
      data,
      async () => {
        const served = await serve(data)
        const client = await connect(served.port, key)
        const session = await openScreen(client, { command: practice })
        return {
          sees: session.sees,
          screen: session.screen,
          press: async (typed) => session.channel.write(typed),
          kill: async () => {
            served.child.kill('SIGKILL')
            await served.exited
            await session.closed
            client.destroy()
          },
        }
      },
      credentialOf(key.public),
    )
  })
})
