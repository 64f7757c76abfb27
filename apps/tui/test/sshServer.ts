import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { start } from './fitcheck.js'

export interface Served {
  readonly port: number
  readonly child: ChildProcess
  /** The lines of the log so far. */
  readonly log: () => readonly Record<string, unknown>[]
  readonly stderr: () => string
  readonly exited: Promise<number | null>
}

// Here, and not in `serve`: a hook that is added while a test runs is never called.
const children: ChildProcess[] = []
const end = () => children.forEach((child) => void child.kill('SIGKILL'))
afterAll(end)
process.once('exit', end)

/** Starts the built `fitcheck serve` on a free port; it is gone when the test file is done. */
export async function serve(data: string, options: readonly string[] = []): Promise<Served> {
  const child = start(['serve', '--port', '0', ...options], { env: { FITCHECK_DATA: data } })
  children.push(child)
  let stdout = ''
  let stderr = ''
  child.stdout!.setEncoding('utf8').on('data', (text) => (stdout += text))
  child.stderr!.setEncoding('utf8').on('data', (text) => (stderr += text))
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve))
  const log = () => stdout.split('\n').flatMap((row) => (row === '' ? [] : [JSON.parse(row)]))
  const ended = exited.then((code) => {
    throw new Error(`the server ended with ${code}: ${stderr}`)
  })
  ended.catch(() => {})
  while (!stdout.includes('"listening"')) await Promise.race([pause(20), ended])
  return { port: log()[0]!['port'] as number, child, log, stderr: () => stderr, exited }
}

export const hostKeyFile = (data: string) => join(data, 'ssh_host_ed25519_key')
