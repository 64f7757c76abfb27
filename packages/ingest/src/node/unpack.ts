import { Readable } from 'node:stream'
import * as zlib from 'node:zlib'
import { badInput } from '../badInput.js'

const GZIP = [0x1f, 0x8b]
const ZSTANDARD = [0x28, 0xb5, 0x2f, 0xfd]
/** Bytes at the beginning that say how a file is packed. */
export const MAGIC_LENGTH = ZSTANDARD.length

/**
 * Bytes as they are; of a gzip or Zstandard file, what is packed in it. Zstandard is left as it is where Node has none
 * (before 22.15).
 *
 * @throws IngestError `CANNOT_READ` where the packed data end too early or are damaged
 */
export async function* unpack(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array(0)
  let end = false
  while (!end && head.length < MAGIC_LENGTH) {
    const { value, done } = await iterator.next()
    if (done) end = true
    else head = head.length === 0 ? value : Buffer.concat([head, value])
  }
  const all = async function* () {
    if (head.length > 0) yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  const unpacker = unpackerOf(head)
  try {
    if (unpacker === null) yield* all()
    else yield* unpacked(all(), unpacker, name)
  } finally {
    await iterator.return?.()
  }
}

export interface Unpacker {
  readonly kind: string
  readonly create: () => NodeJS.ReadWriteStream
}

/** What unpacks a file that begins so; `null` for one that is not packed. */
export function unpackerOf(head: Uint8Array): Unpacker | null {
  const starts = (magic: readonly number[]) => magic.every((byte, at) => head[at] === byte)
  if (starts(GZIP)) return { kind: 'gzip', create: () => zlib.createGunzip() }
  if (starts(ZSTANDARD) && 'createZstdDecompress' in zlib)
    return { kind: 'Zstandard', create: () => zlib.createZstdDecompress() }
  return null
}

async function* unpacked(
  packed: AsyncIterable<Uint8Array>,
  { kind, create }: Unpacker,
  name: string,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed, { objectMode: false })
  const stream = create()
  // What the source throws is no fault of the packing: it is handed on as it is.
  source.on('error', (error) => (stream as unknown as Readable).destroy(error))
  source.pipe(stream)
  try {
    for await (const chunk of stream) yield chunk as unknown as Uint8Array
  } catch (error) {
    if ((error as Error).name === 'IngestError') throw error
    const isCut = /unexpected end of file/i.test((error as Error).message)
    const found = isCut ? `${kind} data that end too early` : `damaged ${kind} data`
    const remedy = 'The file may be cut off: write it again, or download it again.'
    const details = { file: name, found, expected: `a whole ${kind} file`, remedy }
    throw badInput('CANNOT_READ', details, `cannot be unpacked: ${found}`)
  } finally {
    source.destroy()
  }
}
