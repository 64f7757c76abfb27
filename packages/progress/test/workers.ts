import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { ProgressStore } from '../src/index.js'
import type { Place } from './places.js'

const script = fileURLToPath(new URL('worker.mjs', import.meta.url))

/** A process of `worker.mjs`, waiting to be let go. */
export interface Worker {
  readonly ready: Promise<void>
  /** It has told of its first deed, or has ended. */
  readonly spoke: Promise<void>
  go(): void
  kill(): void
  /** All it said after `ready`, once it has ended. Fails where it ended by itself with an error. */
  readonly lines: Promise<readonly string[]>
}

export function startWorker(place: Place, task: string, ...args: readonly (string | number)[]): Worker {
  const child = spawn(process.execPath, [script, task, ...args.map(String)], {
    env: { ...process.env, ...place.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  // A killed worker may be gone before it is let go.
  child.stdin.on('error', () => undefined)
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (output.startsWith('ready\n')) resolve()
    })
    child.on('close', () => resolve())
  })
  const spoke = new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (/^ready\n.*\n/.test(output)) resolve()
    })
    child.on('close', () => resolve())
  })
  const lines = new Promise<readonly string[]>((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(output.split('\n').slice(1, -1))
      else reject(new Error(`The worker ended with ${code ?? signal}: ${errors}`))
    })
  })
  return { ready, spoke, go: () => child.stdin.end('go\n'), kill: () => child.kill('SIGKILL'), lines }
}

/** Lets workers go at one moment, and waits for what they say. */
export async function together(workers: readonly Worker[]): Promise<readonly (readonly string[])[]> {
  await Promise.all(workers.map((worker) => worker.ready))
  for (const worker of workers) worker.go()
  return Promise.all(workers.map((worker) => worker.lines))
}

/** Expects that every acknowledged group is stored, and that no group is stored in part. */
export async function expectWholeGroups(
  store: ProgressStore,
  learnerId: string,
  acknowledged: readonly string[],
): Promise<void> {
  const groups = new Map<string, number>()
  for (const { eventId } of await store.eventsOf(learnerId)) {
    const [name, group, part] = eventId.split('/')
    if (part !== '0') groups.set(`${name}/${group}`, (groups.get(`${name}/${group}`) ?? 0) + 1)
  }
  expect([...groups].filter(([, parts]) => parts !== 3)).toEqual([])
  expect(acknowledged.filter((group) => !groups.has(group))).toEqual([])
}
