import { exitCodes } from '../../exitCodes.js'
import { type RunningCheck, startCheck } from '../check/startCheck.js'
import { bugLine, type Ending } from '../log.js'
import { capabilities, type Environment } from './environment.js'
import type { House } from './house.js'
import type { Line } from './line.js'
import type { Outcome, Running } from './running.js'
import type { Size } from './size.js'

const INTERRUPTED = 130
const CONTROL_C = 3
const CONTROL_D = 4

/** `check` for one client: what it pipes in, judged, with the exit codes of the command. */
export function startCheckSession(
  line: Line,
  words: readonly string[],
  { env, size }: { readonly env: Environment; readonly size: Size | null },
  { limits, log, checks }: House,
): Running {
  let check: RunningCheck | undefined
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
        `no verdict within ${limits.checkTime / 60_000} minutes, which is what this server gives one. Judge it on your own machine.`,
      ),
    limits.checkTime,
  )
  void line.closed.then(() => stopWith('lost', exitCodes.unavailable))

  const judge = async (): Promise<Outcome> => {
    const depth = size === null ? 0 : capabilities(env).depth
    check = startCheck(
      { words, columns: size?.columns ?? null },
      size === null ? env : { ...env, FORCE_COLOR: forced[depth] },
      { out: (bytes) => line.send(out(bytes)), error: (bytes) => line.sendError(out(bytes)) },
      limits,
    )
    const { input } = check
    line.receive(
      (bytes) => {
        if (line.bytes.in > limits.checkInput)
          return stopWith('limit', exitCodes.badInput, tooMuch(limits.checkInput))
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
    return { code: await check.ended, end: 'left' }
  }

  const run = async (): Promise<Outcome> => {
    const waiting = checks()
    const turn = await Promise.race([waiting, stopped.then(() => null)])
    if (turn === null) void waiting.then((end) => end())
    const { message, ...outcome }: Outcome & { message?: string } = await Promise.race([
      stopped,
      turn === null ? stopped : judge().catch(bug),
    ])
    clearTimeout(late)
    check?.stop()
    turn?.()
    if (message !== undefined) line.sendError(out(`fitcheck: ${message}\n`))
    line.close(outcome.code)
    return outcome
  }
  const bug = (error: unknown) => {
    log(bugLine(error))
    const message =
      'this is a bug in fitcheck, not in your data. Judging on your own machine shows more of it.'
    return { code: exitCodes.bug, end: 'bug' as const, message }
  }
  return {
    done: run(),
    stop: (why) =>
      stopWith(why, exitCodes.unavailable, 'the server closed before the verdict; try again in a moment.'),
  }
}

/** What Node reads of FORCE_COLOR, by bits of colour. */
const forced = { 0: '0', 4: '1', 8: '2', 24: '3' } as const

/** What is typed into a terminal, as a program reads it: Enter ends a row, Ctrl-D the input; `null` for Ctrl-C. */
function typed(bytes: Buffer): Buffer | null {
  if (bytes.includes(CONTROL_C)) return null
  const end = bytes.indexOf(CONTROL_D)
  return Buffer.from((end < 0 ? bytes : bytes.subarray(0, end)).map((byte) => (byte === 13 ? 10 : byte)))
}

function tooMuch(limit: number): string {
  return (
    `standard input is larger than ${limit / 1e6} MB, which is what this server reads. ` +
    'Leave out columns that are not judged, such as text, or judge on your own machine: fitcheck check FILE.'
  )
}
