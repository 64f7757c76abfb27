import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { ProgressStore } from '@fitcheck/progress'
import ssh2 from 'ssh2'
import { type Admitted, createAdmission } from './admission.js'
import type { Limits } from './limits.js'
import { createLinkKey } from './linkKey.js'
import type { Log } from './log.js'
import { serveConnection } from './serveConnection.js'
import type { House } from './session/house.js'
import { createQueue } from './worker/queue.js'

export interface ServerOptions {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** A private key, as OpenSSH writes it. */
  readonly hostKey: string
  readonly store: ProgressStore
  readonly limits: Limits
  readonly log: Log
}

export interface RunningServer {
  readonly port: number
  /** Takes nobody in any more, tells those who are here, and resolves when all are gone, or time is up. */
  drain(): Promise<void>
}

/**
 * Only what is quick and unbroken: exchanges over large primes cost the server more than the client, and compression
 * before a login lets a stranger fill memory.
 */
const algorithms: ssh2.Algorithms = {
  kex: ['curve25519-sha256', 'curve25519-sha256@libssh.org', 'ecdh-sha2-nistp256', 'ecdh-sha2-nistp384'],
  cipher: [
    'chacha20-poly1305@openssh.com',
    'aes128-gcm@openssh.com',
    'aes256-gcm@openssh.com',
    'aes128-ctr',
    'aes256-ctr',
  ],
  hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
  compress: ['none'],
}
/** How long commands that time has run out for may take to say so. */
const LAST_WORDS_MS = 300

/** Starts listening. @throws the system's error, `EADDRINUSE` and its like. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { limits, log, store } = options
  let draining = false
  const house: House = {
    limits,
    log,
    store,
    commands: createQueue(limits.commandsAtOnce),
    linkKey: createLinkKey(store, limits),
    apps: new Set(),
    others: new Set(),
    isDraining: () => draining,
  }

  const admit = createAdmission(limits)
  const sockets = new Map<string, { socket: Socket; admitted: Admitted }>()
  const ssh = new ssh2.Server({
    hostKeys: [options.hostKey],
    ident: 'fitcheck',
    algorithms,
    keepaliveInterval: limits.keepaliveEvery,
    keepaliveCountMax: limits.keepaliveMissed,
  })
  ssh.on('connection', (client, { ip, port }) => {
    const { socket, admitted } = sockets.get(nameOf(ip, port))!
    serveConnection(client, socket, admitted, house)
  })
  const listener = createServer((socket) => {
    const name = nameOf(socket.remoteAddress, socket.remotePort)
    const admitted = admit(socket.remoteAddress ?? '')
    if (typeof admitted === 'string') {
      log({ event: 'refused', reason: admitted })
      // RFC 4253, 4.2: rows before the version are for people; few clients show them.
      socket.on('error', () => {})
      socket.end('fitcheck: too many connections; try again in a minute.\r\n', () => socket.destroy())
      return
    }
    socket.setNoDelay(true)
    const grace = setTimeout(() => {
      log({ event: 'refused', reason: 'login' })
      socket.destroy()
    }, limits.loginGrace)
    sockets.set(name, {
      socket,
      admitted: {
        known() {
          clearTimeout(grace)
          admitted.known()
        },
        gone: admitted.gone,
      },
    })
    socket.once('close', () => {
      clearTimeout(grace)
      admitted.gone()
      sockets.delete(name)
    })
    ssh.injectSocket(socket)
  })
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject)
    listener.listen(options.port, options.host, resolve)
  })
  listener.on('error', () => {})

  return {
    port: (listener.address() as AddressInfo).port,
    async drain() {
      draining = true
      listener.close()
      const deadline = pause(limits.drain, 'late', { ref: false })
      const ends = [...house.apps, ...house.others].map(({ done }) => done)
      for (const app of house.apps) app.stop('drained')
      if ((await Promise.race([deadline, Promise.all(ends)])) === 'late')
        for (const session of house.others) session.stop('drained')
      // What was said last is on its way; whoever has taken it hangs up.
      await Promise.race([pause(LAST_WORDS_MS), allClosed(sockets)])
      for (const { socket } of sockets.values()) socket.destroy()
    },
  }
}

function nameOf(address: string | undefined, port: number | undefined): string {
  return `${address} ${port}`
}

async function allClosed(sockets: ReadonlyMap<string, { socket: Socket }>): Promise<void> {
  await Promise.all(
    [...sockets.values()].map(
      ({ socket }) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
    ),
  )
}
