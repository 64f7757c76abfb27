// A pseudo-terminal with the built command in it, to type into and to look at while it runs.
import { fileURLToPath } from 'node:url'
import pty from '@lydell/node-pty'
import xterm from '@xterm/headless'

export const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

const PATIENCE_MS = 15_000
const QUIET_MS = 80

/**
 * @param {readonly string[]} words The command line after `fitcheck`.
 * @param {{ columns?: number, rows?: number, env?: Record<string, string>, cwd?: string, script?: string, command?: readonly string[] }} options `command`: another one than ours.
 */
export function openTerminal(
  words,
  {
    columns = 80,
    rows = 24,
    env = {},
    cwd = process.cwd(),
    script = cli,
    command = [process.execPath, script],
  } = {},
) {
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true })
  const child = pty.spawn(/** @type {string} */ (command[0]), [...command.slice(1), ...words], {
    cols: columns,
    rows,
    cwd,
    name: env.TERM ?? 'xterm-256color',
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      COLORTERM: 'truecolor',
      ...env,
    },
  })
  let output = ''
  let written = Promise.resolve()
  let last = Date.now()
  child.onData((data) => {
    output += data
    last = Date.now()
    written = new Promise((resolve) => terminal.write(data, resolve))
  })
  /** @type {Promise<{ exitCode: number, signal?: number }>} */
  const exited = new Promise((resolve) => child.onExit(resolve))

  const rowsNow = () =>
    Array.from(
      { length: terminal.rows },
      (_, y) =>
        terminal.buffer.active.getLine(terminal.buffer.active.baseY + y)?.translateToString(true) ?? '',
    )

  /** Until nothing has been written for a moment. */
  async function settled() {
    do {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 2))
    } while (Date.now() - last < QUIET_MS)
    await written
    return rowsNow()
  }

  return {
    terminal,
    pid: child.pid,
    exited,
    settled,
    /** All that was written, escape codes and all. */
    output: () => output,
    /** The rows of the screen as they are now. */
    screen: rowsNow,
    /** Types, and waits for nothing. */
    write: (/** @type {string} */ keys) => child.write(keys),
    /** Types, and waits until the screen has settled. */
    async type(/** @type {string} */ keys) {
      last = Date.now()
      child.write(keys)
      return settled()
    },
    /** Waits until the screen holds a text, or is as asked; throws with the screen where that does not come. */
    async sees(/** @type {string | RegExp | ((screen: string[]) => boolean)} */ text) {
      const found = () => {
        const screen = rowsNow()
        if (typeof text === 'function') return text(screen)
        return typeof text === 'string' ? screen.join('\n').includes(text) : text.test(screen.join('\n'))
      }
      const end = Date.now() + PATIENCE_MS
      while (!found()) {
        if (Date.now() > end) throw new Error(`not on the screen: ${text}\n${rowsNow().join('\n')}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
        await written
      }
      return settled()
    },
    async resize(/** @type {number} */ toColumns, /** @type {number} */ toRows) {
      last = Date.now()
      terminal.resize(toColumns, toRows)
      child.resize(toColumns, toRows)
      return settled()
    },
    kill: (/** @type {string} */ signal) => child.kill(signal),
  }
}

export const keys = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  enter: '\r',
  escape: '\u001b',
  tab: '\t',
  pageDown: '\u001b[6~',
  controlC: '\u0003',
}
