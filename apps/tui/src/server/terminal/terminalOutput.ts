import { Writable } from 'node:stream'
import type { ColourDepth } from '../../ui/palette.js'
import type { Size } from '../session/size.js'

/** Left on, these outlive the session: the alternate screen, pasted text in brackets, no cursor. */
const modes = [
  { on: '\u001b[?1049h', off: '\u001b[?1049l' },
  { on: '\u001b[?2004h', off: '\u001b[?2004l' },
  { on: '\u001b[?25l', off: '\u001b[?25h' },
]

export interface TerminalOutput {
  readonly stdout: NodeJS.WriteStream
  resize(size: Size): void
  /** What gives the terminal back as it was, where the app did not. */
  restoring(): string
  end(): void
}

export interface OutputOptions {
  readonly size: Size
  readonly depth: ColourDepth
  /** Hands bytes on, and calls back once there is room for more. */
  readonly send: (text: string, done: () => void) => void
  /** Called with how much was written and not sent. */
  readonly onWaiting: (bytes: number) => void
  readonly onBug: (error: unknown) => void
}

/**
 * A terminal at the far end of a byte stream, as Ink needs one: there is no line discipline, so a line feed becomes
 * carriage return and line feed here, and what is written in one turn of the event loop (a frame) is sent as one piece.
 */
export function createTerminalOutput({ size, depth, send, onWaiting, onBug }: OutputOptions): TerminalOutput {
  const left = new Set<string>()
  let joining = false
  const pass = (text: string, done: () => void) => {
    for (const { on, off } of modes) {
      const [entered, gone] = [text.lastIndexOf(on), text.lastIndexOf(off)]
      if (entered > gone) left.add(off)
      else if (gone >= 0) left.delete(off)
    }
    if (text === '') done()
    else send(text.replace(/\r?\n/g, '\r\n'), done)
  }
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk, _, done) => pass(String(chunk), done),
    writev: (chunks, done) => pass(chunks.map(({ chunk }) => String(chunk)).join(''), done),
  })
  stream.setMaxListeners(50)
  stream.on('error', () => {})
  const write = stream.write.bind(stream) as (...given: unknown[]) => boolean
  const emit = stream.emit.bind(stream)
  const terminal = Object.assign(stream, {
    isTTY: true,
    columns: size.columns,
    rows: size.rows,
    getColorDepth: () => depth || 1,
    hasColors: (count = 16) => depth > 0 && count <= 2 ** depth,
    getWindowSize: () => [terminal.columns, terminal.rows],
    write(...given: unknown[]): boolean {
      if (stream.destroyed || stream.writableEnded) return false
      if (!joining) {
        joining = true
        stream.cork()
        setImmediate(() => {
          joining = false
          stream.uncork()
        })
      }
      const room = write(...given)
      onWaiting(stream.writableLength)
      return room
    },
    emit(...given: Parameters<typeof emit>): boolean {
      try {
        return emit(...given)
      } catch (error) {
        onBug(error)
        return true
      }
    },
  })
  return {
    stdout: terminal as unknown as NodeJS.WriteStream,
    resize(next) {
      Object.assign(terminal, next)
      terminal.emit('resize')
    },
    restoring: () => [...left].join(''),
    end: () => void stream.destroy(),
  }
}
