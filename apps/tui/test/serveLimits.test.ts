import { once } from 'node:events'
import { connect as dial, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { WorkerOptions } from 'node:worker_threads'
import { openStore, type ProgressStore } from '@fitcheck/progress'
import type { Client } from 'ssh2'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { newPrivateKey } from '../src/server/hostKey.js'
import { type Limits, limits } from '../src/server/limits.js'
import type { LogLine } from '../src/server/log.js'
import { type RunningServer, startServer } from '../src/server/startServer.js'
import { temporaryFolder } from './fitcheck.js'
import { keys } from './openTerminal.mjs'
import { connect, exec, type KeyPair, newKey, openScreen } from './sshClient.js'

// The server runs from its source here; a check's thread is the bundle's, for Node reads no TypeScript by `.js` names.
vi.mock('node:worker_threads', async (importOriginal) => {
  const threads = await importOriginal<typeof import('node:worker_threads')>()
  class Worker extends threads.Worker {
    constructor(_: URL, options: WorkerOptions) {
      super(new URL('../dist/commandWorker.js', import.meta.url), options)
    }
  }
  return { ...threads, Worker }
})

const data = temporaryFolder().path
const hostKey = newPrivateKey()
let store: ProgressStore
beforeAll(async () => {
  store = await openStore({ FITCHECK_DATA: join(data, 'store') })
})
afterAll(() => store.close())

const open: { clients: Client[]; sockets: Socket[]; servers: RunningServer[] } = {
  clients: [],
  sockets: [],
  servers: [],
}
afterEach(async () => {
  for (const gone of [...open.clients.splice(0), ...open.sockets.splice(0)]) gone.destroy()
  for (const server of open.servers.splice(0)) await server.drain()
})

/** A server in this process, with narrower limits than anybody should have. */
async function serving(narrow: Partial<Limits>, kept = store) {
  const lines: LogLine[] = []
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    hostKey,
    store: kept,
    limits: { ...limits, ...narrow },
    log: (line) => lines.push(line),
  })
  open.servers.push(server)
  return {
    lines,
    port: server.port,
    async login(key?: KeyPair) {
      const client = await connect(server.port, key)
      open.clients.push(client)
      return client
    },
    /** A connection that says nothing. */
    async dial() {
      const socket = dial(server.port, '127.0.0.1')
      socket.on('error', () => {}).resume()
      open.sockets.push(socket)
      await once(socket, 'connect')
      return socket
    },
    refusals: () => lines.flatMap((line) => (line.event === 'refused' ? [line.reason] : [])),
  }
}

const closed = (stream: Socket | Client) =>
  new Promise<void>((resolve) => stream.once('close', () => resolve()))

describe('connections', () => {
  it('beyond those of one address, or in all, are refused, and room comes back', async () => {
    for (const [narrow, reason] of [
      [{ connectionsPerAddress: 2 }, 'address'],
      [{ connections: 2 }, 'connections'],
    ] as const) {
      const house = await serving(narrow)
      const first = await house.login()
      await house.login()
      await expect(house.login()).rejects.toThrow()
      expect(house.refusals()).toEqual([reason])
      first.end()
      await closed(first)
      await pause(50)
      expect((await exec(await house.login(), 'version')).code).toBe(0)
    }
  })

  it('that do not log in take no room from those who did, and are cut off', async () => {
    const house = await serving({ strangers: 2, loginGrace: 400 })
    const known = await house.login()
    const silent = [await house.dial(), await house.dial()]
    await expect(house.login()).rejects.toThrow()
    expect((await exec(known, 'version')).code).toBe(0)
    await Promise.all(silent.map(closed))
    expect(house.refusals()).toEqual(['strangers', 'login', 'login'])
    await house.login()
  })

  it('that speak no SSH do no harm', async () => {
    const house = await serving({})
    for (const noise of [
      'GET / HTTP/1.1\r\n\r\n',
      'SSH-2.0-x\r\n\u0000\u0000\u0000\u0001garbage',
      '\u0000'.repeat(40_000),
    ]) {
      const socket = await house.dial()
      socket.end(noise)
      await closed(socket)
    }
    expect((await exec(await house.login(), 'version')).code).toBe(0)
  })

  it('may ask to log in so often and no more', async () => {
    const house = await serving({ loginTries: 4 })
    await expect(
      connect(house.port, undefined, { password: 'x', authHandler: Array(9).fill('password') }),
    ).rejects.toThrow()
    expect(house.refusals()).toEqual(['login'])
  })

  it('without a session end, and those with one do not', async () => {
    const house = await serving({ idleConnection: 300 })
    const busy = await house.login()
    const screen = await openScreen(busy)
    await screen.sees('Did fine-tuning work')
    const idle = await house.login()
    await closed(idle)
    await screen.type('2')
    await screen.sees('Each lesson:')
    screen.channel.write(keys.controlC)
    await closed(busy)
  })
})

describe('sessions', () => {
  it('beyond what the server bears are told so', async () => {
    const house = await serving({ sessions: 1 })
    const client = await house.login()
    await (await openScreen(client)).sees('Did fine-tuning work')
    const { code, stderr } = await exec(client, 'version')
    expect(stderr).toContain('as many sessions as it bears')
    expect(code).toBe(69)
  })

  it('of one connection are counted', async () => {
    const house = await serving({ sessionsPerConnection: 2 })
    const client = await house.login()
    await openScreen(client)
    await openScreen(client)
    await expect(openScreen(client)).rejects.toThrow()
  })

  it('nobody types into end, and say why', async () => {
    const house = await serving({ idleApp: 500 })
    const screen = await openScreen(await house.login(newKey()))
    await screen.sees('Did fine-tuning work')
    expect(await screen.closed).toBe(0)
    expect(screen.isClean()).toBe(true)
    expect(screen.output().replace(/\s+/g, ' ')).toContain('without a key. What you answered is kept.')
    expect(house.lines.at(-1)).toMatchObject({ event: 'session', end: 'idle' })
  })

  it('whose client stops reading are dropped', async () => {
    const house = await serving({ unread: 20_000 })
    const client = await house.login()
    const screen = await openScreen(client, {
      columns: 120,
      rows: 100,
      command: '/learn/adapting-to-a-domain',
    })
    await screen.sees('Did fine-tuning add anything')
    const witness = await openScreen(await house.login())
    await witness.sees('Did fine-tuning work')
    // ssh2 keeps its socket to itself; a client whose terminal hangs stops taking bytes just like this.
    ;(client as unknown as { _sock: Socket })._sock.pause()
    // What the system holds for it must be full first.
    let rows = 100
    const drawing = setInterval(() => {
      rows = 201 - rows
      screen.channel.setWindow(rows, 120, 0, 0)
    }, 5)
    try {
      await expect
        .poll(() => house.lines.filter((line) => 'end' in line && line.end === 'stalled'), {
          timeout: 45_000,
        })
        .toHaveLength(1)
    } finally {
      clearInterval(drawing)
    }
    await witness.type('2')
    await witness.sees('Each lesson:')
  })

  it('with a bug end alone, and say that it was one', async () => {
    const broken: ProgressStore = {
      ...store,
      eventsOf: () => Promise.reject(new Error('broken on purpose')),
    }
    const house = await serving({}, broken)
    const witness = await openScreen(await house.login())
    await witness.sees('Did fine-tuning work')
    const screen = await openScreen(await house.login(newKey()), { command: '/progress' })
    expect(await screen.closed).toBe(70)
    expect(screen.isClean()).toBe(true)
    expect(screen.screen().join(' ')).toContain('this is a bug in fitcheck')
    expect(house.lines.filter(({ event }) => event === 'bug')).toHaveLength(1)
    expect(JSON.stringify(house.lines)).not.toContain('broken on purpose')
    await witness.type('2')
    await witness.sees('Each lesson:')
  })

  it('that check for too long are told so, and the next one may', async () => {
    const house = await serving({ commandTime: 400, commandsAtOnce: 1 })
    const client = await house.login()
    const waiting = await openScreen(client, { command: 'check' })
    expect(await waiting.closed).toBe(69)
    expect(waiting.screen().join(' ').replace(/\s+/g, ' ')).toContain('no verdict within')
    expect(house.lines.at(-1)).toMatchObject({ kind: 'check', end: 'limit' })
    // Its thread and its turn are free again.
    const next = await exec(client, 'check --example nowhere')
    expect(next.code).toBe(64)
  })

  it('whose check takes more memory than it may end alone', async () => {
    const house = await serving({ commandMemory: 16 })
    const client = await house.login()
    const rows = Array.from({ length: 200_000 }, (_, i) => `r${i},spam,ham,spam`).join('\n')
    const { code, stderr } = await exec(client, 'check', `id,label,base_pred,tuned_pred\n${rows}\n`)
    expect(stderr).toContain('takes more memory than the server gives one check')
    expect(code).toBe(65)
    expect((await exec(client, 'version')).code).toBe(0)
  })

  it('that are over and whose client does not hang up are cut off', async () => {
    const house = await serving({ farewell: 300 })
    const client = await house.login()
    const gone = closed(client)
    await new Promise<void>((resolve, reject) =>
      client.exec('version', { allowHalfOpen: true } as object, (error, channel) => {
        if (error) return reject(error)
        // Never closes its own side.
        channel.close = () => {}
        channel.end = () => channel
        channel.destroy = () => channel
        channel.resume()
        resolve()
      }),
    )
    ;(client as unknown as { _sock: Socket })._sock.pause()
    await gone
  })

  it('whose client does not answer any more are given up', async () => {
    const house = await serving({ keepaliveEvery: 100, keepaliveMissed: 2 })
    const client = await house.login()
    const screen = await openScreen(client)
    await screen.sees('Did fine-tuning work')
    ;(client as unknown as { _sock: Socket })._sock.pause()
    await expect
      .poll(() => house.lines.filter((line) => 'end' in line && line.end === 'lost'), { timeout: 5000 })
      .toHaveLength(1)
  })

  it('of a store that cannot be used say so, and end', async () => {
    const busy: ProgressStore = {
      ...store,
      learnerFor: () => Promise.reject(Object.assign(new Error('the store is busy'), { code: 'STORE_BUSY' })),
    }
    const house = await serving({}, busy)
    const client = await house.login(newKey())
    const screen = await openScreen(client)
    expect(await screen.closed).toBe(69)
    expect(screen.screen().join(' ')).toContain('the store is busy')
    expect((await exec(client, 'whoami')).code).toBe(69)
  })
})
