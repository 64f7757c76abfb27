import { asciiGlyphs, unicodeGlyphs } from '../../ui/glyphs.js'
import { printable } from '../../ui/printable.js'
import { terminalOf } from '../../ui/terminal.js'

const PATIENCE_MS = 300
const EVERY_MS = 100
const frames = ['|', '/', '-', '\\']
const BAR = 20
/** Left free at the end of the row: the terminal writes ^C there, and must not begin another row with it. */
const ECHO = 3
/** Beside the bar there must be room for what is waited for. */
const NARROWEST = 50

/** A line on the terminal that says what is waited for. */
export interface Progress {
  /** @param share How much of it is done, in [0, 1], where that is known: drawn as a bar. */
  say(text: string, share?: number): void
  end(): void
}

/** Says nothing of what is done within 300 ms, then moves; gone when it ends, however that is. Only on a terminal. */
export function startProgress(
  stream: NodeJS.WriteStream | null,
  wishes: { readonly ascii?: boolean } = {},
): Progress {
  if (!stream?.isTTY || process.env['TERM'] === 'dumb') return { say() {}, end() {} }
  const { ascii } = terminalOf(stream, process.env, wishes)
  const glyphs = ascii ? asciiGlyphs : unicodeGlyphs
  const started = Date.now()
  let shown = false
  let text = ''
  let done: number | undefined
  let turn = 0
  let drawn = 0
  const draw = () => {
    if (Date.now() - started < PATIENCE_MS || text === '') return
    shown = true
    drawn = Date.now()
    const columns = stream.columns || 80
    const bar = done === undefined || columns < NARROWEST ? '' : `${barOf(done, glyphs)} `
    const row = `${frames[turn++ % frames.length]} ${bar}${text}`
    stream.write(`\r\u001b[2K${row.slice(0, columns - ECHO)}`)
  }
  const clear = () => {
    if (shown) stream.write('\r\u001b[2K')
    shown = false
  }
  const timer = setInterval(draw, EVERY_MS)
  timer.unref()
  process.once('exit', clear)
  return {
    say(next, share) {
      text = printable(next, ascii)
      done = share
      // What has no share may be about to hold up the timer.
      if (share !== undefined && Date.now() - drawn < EVERY_MS) return
      draw()
    },
    end() {
      clearInterval(timer)
      process.off('exit', clear)
      clear()
    },
  }
}

function barOf(share: number, { full, empty }: { readonly full: string; readonly empty: string }): string {
  const cells = Math.round(Math.min(1, Math.max(0, share)) * BAR)
  return full.repeat(cells) + empty.repeat(BAR - cells)
}
