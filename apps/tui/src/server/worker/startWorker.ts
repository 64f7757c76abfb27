import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import { exitCodes } from '../../exitCodes.js'
import type { Limits } from '../limits.js'
import type { Job } from './job.js'

export interface RunningWorker {
  /** What it reads: its standard input. */
  readonly input: Writable
  /** The exit code, once all that it says was handed on. Rejects on a bug. */
  readonly ended: Promise<number>
  stop(): void
}

export interface WorkerOutput {
  readonly out: (text: Uint8Array) => void
  readonly error: (text: Uint8Array | string) => void
}

/** The build puts the worker beside the bundle. */
const script = new URL('./commandWorker.js', import.meta.url)

/** Starts a command in a thread of its own, with memory of its own. */
export function startWorker(
  job: Job,
  env: Readonly<Record<string, string>>,
  { out, error }: WorkerOutput,
  limits: Limits,
): RunningWorker {
  const worker = new Worker(script, {
    workerData: job,
    env: { ...env },
    stdin: true,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.commandMemory },
  })
  worker.stdout.on('data', out)
  worker.stderr.on('data', error)
  // What it does not read any more goes nowhere.
  worker.stdin!.on('error', () => {})
  let failure: NodeJS.ErrnoException | undefined
  worker.on('error', (thrown) => {
    failure = thrown as NodeJS.ErrnoException
  })
  const ended = new Promise<number>((resolve, reject) => {
    worker.on('exit', async (code) => {
      await Promise.allSettled([finished(worker.stdout), finished(worker.stderr)])
      if (failure === undefined) return resolve(code)
      if (failure.code !== 'ERR_WORKER_OUT_OF_MEMORY') return reject(failure)
      error('fitcheck: this takes more memory than the server gives one check. Do it on your own machine.\n')
      resolve(exitCodes.badInput)
    })
  })
  return { input: worker.stdin!, ended, stop: () => void worker.terminate() }
}
