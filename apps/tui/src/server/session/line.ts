import type { ServerChannel } from 'ssh2'

/** A session's end of the wire: its channel, with the bytes counted and the last word bounded in time. */
export interface Line {
  /** Is there a terminal at the other end? */
  readonly terminal: boolean
  /** Resolves when the client closed the channel, or is gone. */
  readonly closed: Promise<void>
  readonly bytes: { in: number; out: number }
  /** Starts the flow of what the client sends; before, it waits at the client's side. */
  receive(onData: (bytes: Buffer) => void, onEnd: () => void): void
  pause(): void
  resume(): void
  send(bytes: string | Uint8Array, done?: () => void): void
  /** To standard error; on a terminal, which has only one place to write to, there. */
  sendError(bytes: string | Uint8Array): void
  /** Bytes that were sent and not taken yet. */
  waiting(): number
  /** Says the exit code and hangs up. */
  close(code: number): void
}

/** What a line needs of the connection it runs over. */
export interface Wire {
  /** Bytes that the socket has not taken yet. */
  readonly waiting: () => number
  /** Where it comes from, for limits alone. */
  readonly address: string
  /** Ends the connection, whatever is under way. */
  readonly drop: () => void
}

/** @param farewell Milliseconds the client has to take the rest and close. */
export function createLine(channel: ServerChannel, terminal: boolean, wire: Wire, farewell: number): Line {
  const bytes = { in: 0, out: 0 }
  let gone = false
  const closed = new Promise<void>((resolve) => {
    channel.once('close', () => {
      gone = true
      resolve()
    })
  })
  channel.on('error', () => {})
  channel.stderr.on('error', () => {})
  const write = (stream: NodeJS.WritableStream, text: string | Uint8Array, done: () => void) => {
    if (gone) return done()
    bytes.out += Buffer.byteLength(text)
    stream.write(text, () => done())
  }
  return {
    terminal,
    closed,
    bytes,
    receive(onData, onEnd) {
      channel.once('end', onEnd)
      channel.on('data', (data: Buffer) => {
        bytes.in += data.length
        onData(data)
      })
    },
    pause: () => void channel.pause(),
    resume: () => void channel.resume(),
    send: (text, done = () => {}) => write(channel, text, done),
    sendError: (text) => write(terminal ? channel : channel.stderr, text, () => {}),
    waiting: () => channel.writableLength + wire.waiting(),
    close(code) {
      if (gone) return
      channel.exit(code)
      channel.end()
      channel.resume()
      const late = setTimeout(wire.drop, farewell)
      void closed.then(() => clearTimeout(late))
    },
  }
}
