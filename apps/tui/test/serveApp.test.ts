import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import ssh2, { type Client } from 'ssh2'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rightAnswer, startedQuestions, storedEvents } from './answers.js'
import { temporaryFolder } from './fitcheck.js'
import { keys } from './openTerminal.mjs'
import {
  connect,
  credentialOf,
  exec,
  type KeyPair,
  newKey,
  openScreen,
  type ScreenOptions,
} from './sshClient.js'
import { type Served, serve } from './sshServer.js'

const pattern = 'adapting-to-a-domain'
const data = join(temporaryFolder().path, 'data')
let served: Served
beforeAll(async () => {
  served = await serve(data)
})

const clients: Client[] = []
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy()
})

async function login(key?: KeyPair, port = served.port): Promise<Client> {
  const client = await connect(port, key)
  clients.push(client)
  return client
}

/** A session with a terminal, on a connection of its own; a guest's where there is no key. */
async function open(key?: KeyPair, options: ScreenOptions = {}) {
  const client = await login(key)
  return { client, ...(await openScreen(client, options)) }
}

const answersOf = async (key: KeyPair) =>
  (await storedEvents(data, credentialOf(key))).filter(({ kind }) => kind === 'answered')

describe('the app', () => {
  it('opens for a guest, who is told so, and leaves the terminal as it was', async () => {
    const session = await open()
    await session.sees('You are a guest')
    expect(session.terminal.buffer.active.type).toBe('alternate')
    session.channel.write('q')
    expect(await session.closed).toBe(0)
    expect(session.isClean()).toBe(true)
    expect(session.screen().join('\n')).toContain('nothing was kept')
  })

  it('answers a practice question for a key, and the same key finds it again', async () => {
    const key = newKey()
    const command = `/practice/${pattern}`
    const session = await open(key, { command })
    await session.sees('question 1 of')
    const [first] = await startedQuestions(data, credentialOf(key))
    await session.type(rightAnswer(first!) + keys.enter)
    await session.sees('Right.')
    session.channel.write(keys.controlC)
    expect(await session.closed).toBe(0)
    expect(session.isClean()).toBe(true)
    expect((await answersOf(key)).map(({ correct }) => correct)).toEqual([true])

    const again = await open(key, { command: 'progress' })
    await again.sees('1 question practised')
    const other = await open(newKey(), { command: 'progress' })
    await other.sees('Progress')
    expect(other.screen().join('\n')).not.toContain('1 question practised')
  })

  it('several at once, each with its own colours, marks, size and place', async () => {
    const [coloured, plain, few, ascii, reader] = await Promise.all([
      open(newKey(), { command: '/verdict', env: { COLORTERM: 'truecolor', LANG: 'de_DE.UTF-8' } }),
      open(newKey(), { command: '/verdict', env: { NO_COLOR: '1' }, columns: 100, rows: 30 }),
      open(undefined, { command: '/verdict', term: 'vt100' }),
      open(undefined, { command: '/verdict', env: { LC_ALL: 'C' } }),
      open(undefined, { command: '/verdict --screen-reader' }),
    ])
    for (const session of [coloured, plain, few, ascii, reader]) {
      await session.sees('Runs that come along')
      await session.type(keys.enter)
      await expect.poll(session.output, { timeout: 10_000 }).toContain('Inconclusive')
      await session.settled()
    }
    expect(coloured.output()).toContain('\u001b[38;2;')
    expect(plain.output()).not.toMatch(/\p{Cc}\[[\d;]*[1-9]\d*m/u)
    expect(few.output()).toMatch(/\p{Cc}\[(1;)?(3\d|9\d)m/u)
    expect(few.output()).not.toMatch(/\p{Cc}\[[\d;]*[34]8;/u)
    expect(ascii.output()).toMatch(/^[\p{Cc}\x20-\x7e]*$/u)
    expect(ascii.screen().join('\n')).toContain('<?> Inconclusive')
    expect(reader.output()).not.toContain('\u001b[?1049h')
  })

  it('puts keys together that arrive in pieces, and drops what a terminal answers', async () => {
    const session = await open(undefined, { command: '/verdict' })
    await session.sees('Runs that come along')
    const before = session.screen()
    for (const piece of ['\u001b', '[', 'B']) {
      session.channel.write(piece)
      await pause(40)
    }
    await expect.poll(session.screen, { timeout: 10_000 }).not.toEqual(before)
    const after = await session.sees('Runs that come along')
    await session.type('\u001b]11;rgb:1111/2222/3333\u0007\u001bP1$r0m\u001b\\')
    expect(session.screen()).toEqual(after)
  })

  it('fits any size, small ones and none too, and follows when it changes', async () => {
    const tiny = await open(undefined, { columns: 20, rows: 5 })
    await tiny.sees('Needs 40x10')
    await tiny.resize(90, 28)
    await tiny.sees('Did fine-tuning work')
    await tiny.resize(80, 24)
    const screen = await tiny.sees('Did fine-tuning work')
    expect(screen.filter((row) => row.includes('Fitcheck'))).toHaveLength(1)
    await tiny.resize(20, 5)
    await tiny.sees('Needs 40x10')
    tiny.channel.write(keys.controlC)
    expect(await tiny.closed).toBe(0)

    const unknown = await open(undefined, { columns: 0, rows: 0 })
    await unknown.sees('Did fine-tuning work')
    const absurd = await open(undefined, { columns: 100_000, rows: 100_000 })
    await absurd.settled()
    expect(absurd.output().length).toBeLessThan(200_000)
  })

  it('sends little for one key', async () => {
    const session = await open(newKey(), { command: '/verdict', env: { COLORTERM: 'truecolor' } })
    await session.sees('Runs that come along')
    const before = session.output().length
    await session.type(keys.down)
    const sent = session.output().length - before
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThan(1500)
  })
})

describe('who one is', () => {
  /** An agent that offers a key, and signs as it is told. */
  class Agent extends ssh2.BaseAgent<string> {
    constructor(
      readonly key: string,
      readonly signature: (data: Buffer) => Buffer | null,
    ) {
      super()
    }
    override getIdentities(done: (error: null, keys: string[]) => void) {
      done(null, [this.key])
    }
    override sign(...given: unknown[]) {
      const done = given.at(-1) as (error: Error | null, signature?: Buffer) => void
      const signature = this.signature(given[1] as Buffer)
      if (signature === null) done(Object.assign(new Error('does not sign'), { level: 'agent' }))
      else done(null, signature)
    }
  }

  it('is not the owner of a key that was only offered, or signed for by another', async () => {
    const victim = newKey()
    const owner = await exec(await login(victim), 'whoami')
    const thief = ssh2.utils.parseKey(newKey().private) as ssh2.ParsedKey
    const signatures: ((data: Buffer) => Buffer | null)[] = [
      () => null,
      (data) => thief.sign(data) as Buffer,
      () => Buffer.alloc(64),
      () => Buffer.from('x'),
    ]
    for (const signature of signatures) {
      const client = await connect(served.port, undefined, {
        agent: new Agent(victim.public, signature) as never,
        tryKeyboard: true,
        authHandler: ['none', 'agent', 'keyboard-interactive'],
      })
      clients.push(client)
      const { stdout } = await exec(client, 'whoami')
      expect(stdout).toContain('a guest')
      expect(owner.stdout).not.toContain(stdout)
      await expect(
        connect(served.port, undefined, {
          agent: new Agent(victim.public, signature) as never,
          authHandler: ['agent'],
        }),
      ).rejects.toThrow()
    }
  })

  it('cannot log in by a password, or by nothing', async () => {
    for (const authHandler of [['password'], ['none']] as const)
      await expect(
        connect(served.port, undefined, { password: 'x', authHandler: [...authHandler] }),
      ).rejects.toThrow('All configured authentication methods failed')
  })

  it('may be an RSA or ECDSA key too', async () => {
    for (const key of [
      ssh2.utils.generateKeyPairSync('rsa', { bits: 2048 }),
      ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 }),
    ])
      expect((await exec(await login(key), 'whoami')).stdout).toContain(credentialOf(key).subject)
  })
})

describe('nothing else', () => {
  const refused = (ask: (done: (error?: Error | null) => void) => void) =>
    new Promise<string>((resolve, reject) =>
      ask((error) => (error ? resolve(error.message) : reject(new Error('it was granted')))),
    )

  it('no forwarding, no files, no agent, no windows', async () => {
    const client = await login(newKey())
    expect(await refused((done) => client.forwardOut('127.0.0.1', 1, '127.0.0.1', 22, done))).toBeTruthy()
    expect(await refused((done) => client.forwardIn('127.0.0.1', 0, done))).toBeTruthy()
    expect(
      await refused((done) => client.openssh_forwardOutStreamLocal('/run/agent.sock', done)),
    ).toBeTruthy()
    expect(await refused((done) => client.openssh_forwardInStreamLocal('/run/agent.sock', done))).toBeTruthy()
    expect(await refused((done) => client.exec('version', { x11: true }, done))).toBeTruthy()
    expect((await exec(client, 'version')).code).toBe(0)
  })

  it.each(['sftp', 'netconf'])('no files: the subsystem %s hears so, and 64', async (name) => {
    const client = await login(newKey())
    const answer = await new Promise<{ stderr: string; code: number | null }>((resolve, reject) =>
      client.subsys(name, (error, channel) => {
        if (error) return reject(error)
        let stderr = ''
        let code: number | null = null
        channel.stderr.on('data', (text) => (stderr += text))
        channel.on('exit', (given: number) => (code = given))
        channel.on('close', () => resolve({ stderr, code })).resume()
      }),
    )
    expect(answer.stderr).toContain(`'${name}': files are not served here.`)
    expect(answer.code).toBe(64)
    expect((await exec(client, 'version')).code).toBe(0)
  })

  it('no variable but those of language and terminal', async () => {
    const session = await open(undefined, {
      command: 'check --example spam',
      env: {
        NODE_OPTIONS: '--require=/nowhere.js',
        FITCHECK_DATA: '/nowhere',
        FORCE_COLOR: '3',
        NO_COLOR: '1',
      },
    })
    expect(await session.closed).toBe(2)
    expect(session.output()).toContain('Inconclusive')
    expect(session.output()).not.toMatch(/\p{Cc}\[/u)
  })
})

describe('check on a terminal', () => {
  it('is in colour and as wide as it, and Ctrl-C and Ctrl-D do what they do', async () => {
    const page = await open(undefined, { command: 'check --example spam', columns: 100 })
    expect(await page.closed).toBe(2)
    expect(page.output()).toContain('\u001b[38;5;')
    expect(page.output()).not.toMatch(/[^\r]\n/)
    const stopped = await open(undefined, { command: 'check' })
    await stopped.sees('Ctrl-D ends it')
    stopped.channel.write(keys.controlC)
    expect(await stopped.closed).toBe(130)
    const typed = await open(undefined, { command: 'check --positive a' })
    await typed.sees('Ctrl-D ends it')
    typed.channel.write('id,label,base_pred,tuned_pred\r1,a,b,a\r2,b,b,b\r\u0004')
    expect(await typed.closed).toBe(2)
  })
})

describe('a lost connection', () => {
  it('loses no answer that was acknowledged, and takes nobody along', async () => {
    const key = newKey()
    const lost = () => served.log().filter(({ end }) => end === 'lost').length
    const witness = await open()
    await witness.sees('You are a guest')
    const before = lost()
    const session = await open(key, { command: `/practice/${pattern}` })
    await session.sees('question 1 of')
    const [first] = await startedQuestions(data, credentialOf(key))
    await session.type(rightAnswer(first!) + keys.enter)
    await session.sees('Right.')
    session.client.destroy()
    expect((await answersOf(key)).map(({ correct }) => correct)).toEqual([true])

    const midway = await open(key, { command: `/practice/${pattern}` })
    await midway.sees('question 1 of')
    const [next] = await startedQuestions(data, credentialOf(key))
    midway.channel.write(rightAnswer(next!) + keys.enter)
    await pause(5)
    midway.client.destroy()
    await expect.poll(lost, { timeout: 5000 }).toBe(before + 2)

    await witness.type('1')
    await witness.sees('Runs that come along')
    expect(served.log().filter(({ event }) => event === 'bug')).toEqual([])
  })
})

describe('SIGTERM', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s tells who is here, lets a check end, takes nobody in, and ends',
    async (signal) => {
      const own = await serve(join(data, `drain-${signal}`))
      const [guest, keyed] = [await login(undefined, own.port), await login(newKey(), own.port)]
      const screens = [await openScreen(guest), await openScreen(keyed)]
      for (const screen of screens) await screen.sees('Did fine-tuning work')
      const judged = await openScreen(keyed, { command: 'check --positive a' })
      await judged.sees('Ctrl-D ends it')
      own.child.kill(signal)
      for (const screen of screens) {
        expect(await screen.closed).toBe(0)
        expect(screen.isClean()).toBe(true)
        expect(screen.screen().join('\n')).toContain('the server is closing; connect again in a moment.')
      }
      judged.channel.write('id,label,base_pred,tuned_pred\r1,a,b,a\r2,b,b,b\r\u0004')
      expect(await judged.closed).toBe(2)
      await expect(connect(own.port, newKey())).rejects.toThrow()
      const from = Date.now()
      for (const client of [guest, keyed]) client.end()
      expect(await own.exited).toBe(0)
      expect(Date.now() - from).toBeLessThan(3000)
      expect(
        own
          .log()
          .map(({ event }) => event)
          .slice(-1),
      ).toEqual(['ended'])
      expect(own.log().filter(({ end }) => end === 'drained')).toHaveLength(2)
    },
  )

  it('does not wait for a check that waits for its input, beyond the time there is', async () => {
    const own = await serve(join(data, 'drain-late'))
    const client = await login(newKey(), own.port)
    const waiting = await openScreen(client, { command: 'check' })
    await waiting.sees('Ctrl-D')
    own.child.kill('SIGTERM')
    expect(await waiting.closed).toBe(69)
    expect(waiting.screen().join(' ')).toContain('the server closed before the verdict')
    expect(await own.exited).toBe(0)
  })

  it('a second signal ends it at once', async () => {
    const own = await serve(join(data, 'drain-twice'))
    const client = await login(newKey(), own.port)
    await (await openScreen(client, { command: 'check' })).sees('Ctrl-D')
    own.child.kill('SIGTERM')
    await expect.poll(() => own.log().at(-1)!['event']).toBe('draining')
    own.child.kill('SIGTERM')
    expect(await own.exited).toBe(69)
  })
})
