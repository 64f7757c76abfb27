import { exitCodes } from '../../exitCodes.js'
import { bugLine, type Ending } from '../log.js'
import { type RunningWorker, startWorker } from '../worker/startWorker.js'
import { capabilities, type Environment } from './environment.js'
import type { House } from './house.js'
import type { Line } from './line.js'
import type { Request } from './request.js'
import type { Outcome, Running } from './running.js'
import type { Size } from './size.js'

const INTERRUPTED = 130
const CONTROL_C = 3
const CONTROL_D = 4

type Command = Extract<Request, { kind: 'check' | 'quiz' }>

export function isCommand(request: Request): request is Command {
  return request.kind === 'check' || request.kind === 'quiz'
}

/** `check` or `quiz` for one client: on what it pipes in, with the exit codes of the command. */
export function startCommand(
  line: Line,
  { kind, words }: Command,
  { env, size }: { readonly env: Environment; readonly size: Size | null },
  { limits, log, commands }: House,
): Running {
  const says = sentences[kind]
  let worker: RunningWorker | undefined
  let stopWith!: (end: Ending, code: number, message?: string) => void
  const stopped = new Promise<Outcome & { readonly message?: string }>((resolve) => {
    stopWith = (end, code, message) => resolve({ end, code, ...(message === undefined ? {} : { message }) })
  })
  // Byte by byte, for a chunk may end within a letter.
  const out = (bytes: string | Uint8Array) =>
    size === null
      ? bytes
      : Buffer.from(Buffer.from(bytes).toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1')

  const late = setTimeout(
    () =>
      stopWith(
        'limit',
        exitCodes.unavailable,
        `${says.late} within ${limits.commandTime / 60_000} minutes, which is what this server gives one. ${says.instead}`,
      ),
    limits.commandTime,
  )
  void line.closed.then(() => stopWith('lost', exitCodes.unavailable))

  const judge = async (): Promise<Outcome> => {
    const depth = size === null ? 0 : capabilities(env).depth
    worker = startWorker(
      { words: [kind, ...words], columns: size?.columns ?? null },
      size === null ? env : { ...env, FORCE_COLOR: forced[depth] },
      { out: (bytes) => line.send(out(bytes)), error: (bytes) => line.sendError(out(bytes)) },
      limits,
    )
    const { input } = worker
    line.receive(
      (bytes) => {
        if (line.bytes.in > limits.commandInput)
          return stopWith(
            'limit',
            exitCodes.badInput,
            `standard input is larger than ${limits.commandInput / 1e6} MB, which is what this server reads. ${says.smaller}`,
          )
        const given = size === null ? bytes : typed(bytes)
        if (given === null) return stopWith('left', INTERRUPTED)
        if (!input.write(given)) {
          line.pause()
          input.once('drain', line.resume)
        }
        if (size !== null && bytes.includes(CONTROL_D)) input.end()
      },
      () => input.end(),
    )
    return { code: await worker.ended, end: 'left' }
  }

  const run = async (): Promise<Outcome> => {
    const waiting = commands()
    const turn = await Promise.race([waiting, stopped.then(() => null)])
    if (turn === null) void waiting.then((end) => end())
    const { message, ...outcome }: Outcome & { message?: string } = await Promise.race([
      stopped,
      turn === null ? stopped : judge().catch(bug),
    ])
    clearTimeout(late)
    worker?.stop()
    turn?.()
    if (message !== undefined) line.sendError(out(`fitcheck: ${message}\n`))
    line.close(outcome.code)
    return outcome
  }
  const bug = (error: unknown) => {
    log(bugLine(error))
    const message = 'this is a bug in fitcheck, not in your data. Your own machine shows more of it.'
    return { code: exitCodes.bug, end: 'bug' as const, message }
  }
  return {
    done: run(),
    stop: (why) =>
      stopWith(why, exitCodes.unavailable, `the server closed before ${says.end}; try again in a moment.`),
  }
}

const sentences = {
  check: {
    late: 'no verdict',
    end: 'the verdict',
    instead: 'Judge it on your own machine.',
    smaller:
      'Leave out columns that are not judged, such as text, or judge on your own machine: fitcheck check FILE.',
  },
  quiz: {
    late: 'not done',
    end: 'it was done',
    instead: 'Do it on your own machine.',
    smaller: 'Take fewer questions at once, or do it on your own machine: fitcheck quiz lint FILE.',
  },
} as const satisfies Record<Command['kind'], unknown>

/** What Node reads of FORCE_COLOR, by bits of colour. */
const forced = { 0: '0', 4: '1', 8: '2', 24: '3' } as const

/** What is typed into a terminal, as a program reads it: Enter ends a row, Ctrl-D the input; `null` for Ctrl-C. */
function typed(bytes: Buffer): Buffer | null {
  if (bytes.includes(CONTROL_C)) return null
  const end = bytes.indexOf(CONTROL_D)
  return Buffer.from((end < 0 ? bytes : bytes.subarray(0, end)).map((byte) => (byte === 13 ? 10 : byte)))
}
