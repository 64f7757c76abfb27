// Runs the built command in a real pseudo-terminal and keeps what a terminal would show of it.
import { fileURLToPath } from 'node:url'
import pty from '@lydell/node-pty'
import xterm from '@xterm/headless'

export const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

/**
 * @param {readonly string[]} words The command line after `fitcheck`.
 * @param {{ columns: number, rows?: number, env?: Record<string, string>, cwd?: string, type?: (shown: string) => string | undefined }} options `type` is asked after each output what to type next, given all that was shown.
 * @returns {Promise<{ exitCode: number, output: string, terminal: import('@xterm/headless').Terminal }>}
 */
export function runInTerminal(
  words,
  { columns, rows = 24, env = {}, cwd = process.cwd(), type = () => undefined },
) {
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true })
  const child = pty.spawn(process.execPath, [cli, ...words], {
    cols: columns,
    rows,
    cwd,
    name: env.TERM ?? 'xterm-256color',
    env: {
      PATH: process.env.PATH ?? '',
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      COLORTERM: 'truecolor',
      ...env,
    },
  })
  let output = ''
  child.onData((data) => {
    output += data
    terminal.write(data)
    const typed = type(output)
    if (typed !== undefined) child.write(typed)
  })
  return new Promise((resolve) => {
    child.onExit(({ exitCode }) => {
      // What was written last may still be on its way through the pseudo-terminal.
      setTimeout(() => terminal.write('', () => resolve({ exitCode, output, terminal })), 50)
    })
  })
}

/**
 * Every row that was written, scrolled away or not, without the empty ones at the end.
 * @param {import('@xterm/headless').Terminal} terminal
 */
export function rowsOf(terminal) {
  const { active } = terminal.buffer
  const rows = Array.from(
    { length: active.length },
    (_, y) => active.getLine(y)?.translateToString(true) ?? '',
  )
  while (rows.at(-1) === '') rows.pop()
  return rows
}
