import { randomInt, randomUUID } from 'node:crypto'
import type { ProgressStore } from '@fitcheck/progress'
import { openMemoryStore } from '@fitcheck/progress/sqlite'
import { errorMessage } from '../../app/errorMessage.js'
import { type MountedApp, mountApp } from '../../app/mountApp.js'
import { exitCodes } from '../../exitCodes.js'
import { wrap } from '../../ui/line.js'
import type { ColourDepth } from '../../ui/palette.js'
import type { Identity } from '../identity.js'
import { bugLine, type Ending } from '../log.js'
import { createTerminalInput } from '../terminal/terminalInput.js'
import { createTerminalOutput } from '../terminal/terminalOutput.js'
import { capabilities, type Environment } from './environment.js'
import type { House } from './house.js'
import type { Line, Wire } from './line.js'
import type { Request } from './request.js'
import type { Outcome, Running } from './running.js'
import type { Size } from './size.js'

const colours = { 0: 'none', 4: 16, 8: 256, 24: 'truecolour' } as const satisfies Record<ColourDepth, unknown>
const SEEDS = 2 ** 32

export interface Visitor {
  readonly who: Identity
  readonly wire: Wire
  readonly env: Environment
  readonly size: Size
}

/** The app for one client: its own terminal, learner and place. Whatever it throws ends this session and no other. */
export function startApp(
  line: Line,
  { start, ascii, screenReader }: Extract<Request, { kind: 'app' }>,
  { who, wire, env, size }: Visitor,
  house: House,
): Running {
  const { limits, log } = house
  const shown = capabilities(env)
  let why: Ending | undefined
  let app: MountedApp | undefined

  const stop = (reason: Ending) => {
    if (why !== undefined) return
    why = reason
    clearTimeout(idle)
    // Nobody reads any more: what is written from here on goes nowhere, and must not be waited for.
    if (reason === 'lost' || reason === 'stalled') output.end()
    app?.unmount()
    if (reason === 'stalled') wire.drop()
  }
  const fail = (error: unknown) => {
    log(bugLine(error))
    stop('bug')
  }
  const idle = setTimeout(() => stop('idle'), limits.idleApp)
  const input = createTerminalInput(fail)
  const output = createTerminalOutput({
    size,
    depth: shown.depth,
    send: line.send,
    onWaiting: (bytes) => {
      if (bytes + line.waiting() > limits.unread) stop('stalled')
    },
    onBug: fail,
  })
  line.receive(
    (bytes) => {
      if (why !== undefined) return
      idle.refresh()
      input.feed(bytes)
    },
    () => stop('lost'),
  )
  void line.closed.then(() => stop('lost'))

  const live = async (): Promise<void> => {
    const guest = who.kind === 'guest' ? await openMemoryStore() : null
    try {
      const store = guest ?? house.store
      const learnerId = await learnerOf(store, who)
      if (why !== undefined) return
      app = mountApp(
        { stdin: input.stdin, stdout: output.stdout },
        {
          store,
          learnerId,
          guest: guest !== null,
          link:
            who.kind === 'guest'
              ? null
              : (code) =>
                  house.linkKey({ fingerprint: who.fingerprint, address: wire.address }, learnerId, code),
          files: null,
          start,
          colours: colours[shown.depth],
          ascii: ascii || shown.ascii,
          screenReader,
          now: () => new Date(),
          newId: randomUUID,
          newSeed: () => randomInt(SEEDS),
        },
      )
      await app.waitUntilExit()
    } finally {
      await guest?.close()
    }
  }

  const run = async (): Promise<Outcome> => {
    let trouble = ''
    try {
      await live()
    } catch (error) {
      const message = errorMessage(error)
      if (message === null) fail(error)
      else trouble = message
    }
    const end = why ?? (trouble === '' ? 'left' : 'refused')
    stop(end)
    input.end()
    line.send(
      output.restoring() + rows([trouble, lastWords(end, who, limits.idleApp)], output.stdout.columns),
    )
    output.end()
    const code = end === 'bug' ? exitCodes.bug : trouble === '' ? 0 : exitCodes.unavailable
    line.close(code)
    return { code, end }
  }
  return { done: run(), stop, resize: output.resize }
}

function learnerOf(store: ProgressStore, who: Identity): Promise<string> {
  return who.kind === 'key'
    ? store.learnerFor({ kind: 'ssh-key', subject: who.fingerprint })
    : store.learnerFor({ kind: 'local', subject: 'guest' })
}

function rows(texts: readonly string[], columns: number): string {
  return texts
    .filter((text) => text !== '')
    .flatMap((text) => wrap(`fitcheck: ${text}`, columns))
    .map((row) => `${row}\r\n`)
    .join('')
}

function lastWords(end: Ending, who: Identity, idle: number): string {
  const kept =
    who.kind === 'key'
      ? 'What you answered is kept.'
      : 'You were a guest, so nothing was kept; with an SSH key it is.'
  switch (end) {
    case 'idle':
      return `the session ended after ${Math.round(idle / 60_000)} minutes without a key. ${kept}`
    case 'drained':
      return `the server is closing; connect again in a moment. ${kept}`
    case 'bug':
      return `this is a bug in fitcheck, and it ended your session. ${kept}`
    case 'left':
      return who.kind === 'guest' ? 'you were a guest, so nothing was kept; with an SSH key it is.' : ''
    default:
      return ''
  }
}
