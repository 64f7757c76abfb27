import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../../../.next/standalone/apps/web/server.js', import.meta.url))

/** The built server, as it is run for real, with a data folder of its own. */
export interface Standalone {
  readonly origin: string
  /** Its data folder. */
  readonly data: string
  /** What it wrote to its log so far. */
  log(): string
  /** Ends it by that signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>
  /** Starts it again on the same data and port. */
  begin(): Promise<void>
  /** Ends it for good, and its data with it. */
  dispose(): Promise<void>
}

/** Starts the built server on a free port; `env` is added to its environment. */
export async function startStandalone(env: Readonly<Record<string, string>> = {}): Promise<Standalone> {
  const data = await mkdtemp(join(tmpdir(), 'fitcheck-web-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let log = ''
  let child: ChildProcess
  let ended: Promise<unknown>
  // A test that ran out of time leaves no server behind.
  process.on('exit', () => child.kill('SIGKILL'))

  async function begin(): Promise<void> {
    child = spawn(process.execPath, [file], {
      env: {
        NODE_ENV: 'production',
        HOSTNAME: 'localhost',
        FITCHECK_DATA: data,
        PORT: String(port),
        ...env,
      },
    })
    ended = new Promise((resolve) => child.on('exit', resolve))
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (log += chunk))
    for (let tries = 0; ; tries++) {
      const answer = await fetch(`${origin}/api/health`).catch(() => null)
      if (answer?.ok) return
      if (child.exitCode !== null || tries > 200) throw new Error(`The server did not start.\n${log}`)
      await sleep(100)
    }
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    child.kill(signal)
    await ended
  }
  await begin()
  return {
    origin,
    data,
    log: () => log,
    begin,
    end,
    dispose: async () => {
      await end('SIGKILL')
      await rm(data, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
