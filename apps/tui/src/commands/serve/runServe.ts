import { join } from 'node:path'
import { dataFolder, openStore, type ProgressStore } from '@fitcheck/progress'
import { exitCodes } from '../../exitCodes.js'
import { misuse } from '../../misuse.js'
import { loadHostKey } from '../../server/hostKey.js'
import { limits } from '../../server/limits.js'
import { bugLine, createLog } from '../../server/log.js'
import { type RunningServer, startServer } from '../../server/startServer.js'

export interface ServeOptions {
  readonly port: string
  readonly host: string
  readonly hostKey?: string
}

const signals = ['SIGINT', 'SIGTERM'] as const
const bugs = ['uncaughtException', 'unhandledRejection'] as const

/** `fitcheck serve`: listens until a signal comes, then drains. */
export async function runServe(options: ServeOptions): Promise<void> {
  const port = portOf(options.port)
  const hostKey = await loadHostKey(options.hostKey ?? join(dataFolder(process.env), 'ssh_host_ed25519_key'))
  const store = await openStore(process.env)
  const log = createLog((text) => process.stdout.write(text))
  const { host } = options
  let server: RunningServer
  try {
    server = await startServer({ host, port, hostKey: hostKey.text, store, limits, log })
  } catch (error) {
    await store.close()
    throw cannotListen(error, host, port)
  }
  log({ event: 'listening', host, port: server.port, fingerprint: hostKey.fingerprint })
  process.stderr.write(greeting(host, server.port, hostKey))

  // From here on what was the command's to decide is the server's: a bug in one session ends that one, and signals drain.
  for (const event of bugs) process.removeAllListeners(event).on(event, (thrown) => log(bugLine(thrown)))
  // Whoever reads the log may go; the sessions stay.
  for (const stream of [process.stdout, process.stderr])
    stream.removeAllListeners('error').on('error', () => {})
  await signalled()
  log({ event: 'draining' })
  process.stderr.write('fitcheck: closing; again to end at once.\n')
  for (const signal of signals) process.once(signal, () => process.exit(exitCodes.unavailable))
  await server.drain()
  await closed(store)
  log({ event: 'ended' })
  process.exit(0)
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw misuse(`--port: '${text}' is no port. Give a number from 1 to 65535, or 0 for a free one.`)
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals)
      process.removeAllListeners(signal).once(signal, () => {
        for (const each of signals) process.removeAllListeners(each)
        resolve()
      })
  })
}

/** What is under way is finished first; a store that does not let go keeps nobody waiting. */
function closed(store: ProgressStore): Promise<unknown> {
  return Promise.race([store.close(), new Promise((resolve) => setTimeout(resolve, limits.drain).unref())])
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there already. End it, or choose another one by --port',
  EACCES: 'this user may not. Choose a port above 1023',
  EADDRNOTAVAIL:
    'this machine does not have that address. 127.0.0.1 is this machine alone, 0.0.0.0 all it has',
  ENOTFOUND: 'there is no such address. 127.0.0.1 is this machine alone, 0.0.0.0 all it has',
}

function cannotListen(error: unknown, host: string, port: number): unknown {
  const { code = '' } = error as NodeJS.ErrnoException
  const reason = reasons[code]
  if (reason === undefined) return error
  return Object.assign(new Error(`cannot listen on ${host}:${port}: ${reason}.`), { code: 'CANNOT_LISTEN' })
}

function greeting(
  host: string,
  port: number,
  key: { readonly fingerprint: string; readonly file: string; readonly made: boolean },
): string {
  return (
    `fitcheck: serving SSH on ${host}:${port}. To connect: ssh -p ${port} ${host === '0.0.0.0' || host === '::' ? 'HOST' : host}\n` +
    `  Host key ${key.fingerprint}, ${key.made ? 'made just now' : 'kept'} in ${key.file}\n`
  )
}
