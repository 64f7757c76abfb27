import { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { createInputFilter } from './inputFilter.js'

/** Over a network the pieces of one key arrive later than on a wire; nobody types Escape and then a key this fast. */
const PIECES_MS = 100

export interface TerminalInput {
  readonly stdin: NodeJS.ReadStream
  /** Bytes as they arrive. */
  feed(bytes: Uint8Array): void
  end(): void
}

/**
 * A keyboard at the far end of a byte stream, as Ink needs one. A channel is raw from the start, so there is no mode to
 * set.
 * @param onBug Called with what a listener throws, which would otherwise end the process and every session with it.
 */
export function createTerminalInput(onBug: (error: unknown) => void): TerminalInput {
  const decoder = new StringDecoder('utf8')
  const filter = createInputFilter()
  const stream = new Readable({ read() {} })
  stream.setMaxListeners(50)
  let timer: NodeJS.Timeout | undefined
  const pass = (text: string) => {
    if (text !== '') stream.push(text)
  }
  const emit = stream.emit.bind(stream)
  stream.emit = (...given: Parameters<typeof emit>) => {
    try {
      return emit(...given)
    } catch (error) {
      onBug(error)
      return true
    }
  }
  return {
    stdin: Object.assign(stream, {
      isTTY: true,
      isRaw: true,
      setRawMode: () => stream,
      ref: () => stream,
      unref: () => stream,
    }) as unknown as NodeJS.ReadStream,
    feed(bytes) {
      clearTimeout(timer)
      pass(filter.push(decoder.write(bytes)))
      if (filter.waiting()) timer = setTimeout(() => pass(filter.flush()), PIECES_MS)
    },
    end() {
      clearTimeout(timer)
      stream.destroy()
    },
  }
}
