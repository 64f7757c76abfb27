import { join } from 'node:path'
import { openStore, type ProgressStore } from '@fitcheck/progress'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishLessonBy, storedEvents } from './answers.js'
import { temporaryFolder } from './fitcheck.js'
import { keys, openTerminal } from './openTerminal.mjs'
import { connect, credentialOf, exec, type KeyPair, newKey, openScreen } from './sshClient.js'
import { type Served, serve } from './sshServer.js'

const data = join(temporaryFolder().path, 'data')
let served: Served
let store: ProgressStore
let browsers = 0
beforeAll(async () => {
  served = await serve(data)
  store = await openStore({ FITCHECK_DATA: data })
})
afterAll(() => store.close())

async function ask(command: string, key?: KeyPair) {
  const client = await connect(served.port, key)
  try {
    return await exec(client, command)
  } finally {
    client.end()
  }
}

/** A browser that finished a lesson, and the code it makes. */
async function browser() {
  const cookie = { kind: 'cookie', subject: `browser-${browsers++}` } as const
  const learnerId = await store.learnerFor(cookie)
  await finishLessonBy(store, learnerId)
  return { cookie, learnerId, ...(await store.makeLinkCode(learnerId)) }
}

describe('ssh host link CODE', () => {
  it('makes a key and a browser one learner', async () => {
    const [{ code, learnerId, cookie }, key] = [await browser(), newKey()]
    const own = await store.learnerFor(credentialOf(key))
    await finishLessonBy(store, own)
    expect(await ask(`link ${code.toLowerCase()}`, key)).toEqual({
      code: 0,
      stdout: 'linked: this key and that browser have one progress now\n',
      stderr: '',
    })
    expect((await ask('whoami', key)).stdout).toContain(`learner ${learnerId}`)
    expect(await storedEvents(data, credentialOf(key))).toHaveLength(2)
    expect(await storedEvents(data, cookie)).toHaveLength(2)
    expect((await ask(`link ${code}`, key)).code).toBe(0)

    const other = await ask(`link ${code}`, newKey())
    expect(other.stderr).toContain('No code like this holds now.')
    expect(other.code).toBe(65)
  })

  it('is not for guests, and says what a code is', async () => {
    const { code, learnerId } = await browser()
    const guest = await ask(`link ${code}`)
    expect(guest.stderr).toContain('connect with an SSH key')
    expect(guest.code).toBe(64)
    expect(await store.isLinkCodeUsed(learnerId)).toBe(false)
    const none = await ask('link hello', newKey())
    expect(none.stderr).toContain('8 letters and digits')
    expect(none.code).toBe(65)
  })

  it('does not let one key try code after code', async () => {
    const key = newKey()
    const codes: (number | null)[] = []
    for (let i = 0; i < 6; i++) codes.push((await ask(`link 0000-000${i}`, key)).code)
    expect(codes).toEqual([65, 65, 65, 65, 65, 69])
    const { stderr } = await ask(`link ${(await browser()).code}`, key)
    expect(stderr).toMatch(/too many codes were tried; try again in \d+ seconds/)
  })
})

describe('the app', () => {
  it('over SSH joins a browser from its Progress, after a wrong code too', async () => {
    const [{ code }, key] = [await browser(), newKey()]
    const client = await connect(served.port, key)
    const session = await openScreen(client, { command: 'progress' })
    await session.sees('link a browser')
    await session.type('c')
    await session.sees('The code your browser shows')
    await session.type(`0000-0000${keys.enter}`)
    await session.sees('No code like this holds now.')
    await session.type(`\u0015${code}${keys.enter}`)
    await session.sees('Linked: this terminal and that browser')
    await session.sees('1 lesson finished')
    client.destroy()
  })

  it('offers no link to a guest', async () => {
    const client = await connect(served.port)
    const session = await openScreen(client, { command: 'progress' })
    await session.sees('Patterns')
    expect(session.screen().join('')).not.toContain('link a browser')
    await session.type('c')
    expect(session.screen().join('')).not.toContain('The code your browser')
    client.destroy()
  })

  it('of this machine joins a browser too, in ASCII where that is asked for', async () => {
    const { code, cookie } = await browser()
    const app = openTerminal(['progress'], { env: { FITCHECK_DATA: data, LANG: 'C' } })
    await app.sees('link a browser')
    await app.type('c')
    await app.sees('The code your browser shows')
    await app.type(`${code}${keys.enter}`)
    await app.sees('1 lesson finished')
    await app.type(keys.controlC)
    await app.exited
    expect(app.output()).toMatch(/^[\p{Cc}\x20-\x7e]*$/u)
    const { credentials } = await store.exportLearner(await store.learnerFor(cookie))
    expect(credentials.map(({ kind }) => kind).sort()).toEqual(['cookie', 'local'])
  })
})
