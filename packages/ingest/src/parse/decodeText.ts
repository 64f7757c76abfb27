import { badInput } from '../badInput.js'
import type { IngestError } from '../ingestError.js'
import { binaryKind, MAGIC_BYTES } from './binaryKind.js'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/**
 * Bytes to text: UTF-8, or UTF-16 where a byte order mark says so, with every line end (LF, CR LF, CR) as LF. What is
 * good before a fault is still given out, so that where chunks are cut never decides which error is seen.
 *
 * @throws IngestError `BINARY_FILE` for a file that is no text, `BAD_ENCODING` for text in another encoding.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  let encoding: Encoding | null = null
  let rest: Uint8Array = new Uint8Array(0)
  let line = 1
  let heldReturn = ''

  const decode = (end: boolean): { text: string; fault: IngestError | null } => {
    if (encoding === null) {
      const binary = binaryKind(rest)
      if (binary) {
        const details = { file, found: binary.kind, expected: 'CSV or JSONL text', remedy: binary.remedy }
        return { text: '', fault: badInput('BINARY_FILE', details) }
      }
      encoding = encodingOf(rest)
      rest = rest.subarray(markLength(rest, encoding))
    }
    const whole = end ? rest.length : wholeCharacters(rest, encoding)
    const decoded = decodeBytes(rest.subarray(0, whole), encoding)
    rest = rest.subarray(whole)
    const nul = decoded.text.indexOf('\0')
    const raw = heldReturn + (nul < 0 ? decoded.text : decoded.text.slice(0, nul))
    heldReturn = !end && raw.endsWith('\r') ? '\r' : ''
    const text = (heldReturn ? raw.slice(0, -1) : raw).replace(/\r\n?/g, '\n')
    line += newlines(text)
    return {
      text,
      fault: nul >= 0 ? nulByte(file, line) : decoded.bad ? badEncoding(file, line, encoding) : null,
    }
  }

  for await (const chunk of chunks) {
    rest = concatenate(rest, chunk)
    if (encoding === null && rest.length < MAGIC_BYTES) continue
    const { text, fault } = decode(false)
    if (text) yield text
    if (fault) throw fault
  }
  const { text, fault } = decode(true)
  if (text) yield text
  if (fault) throw fault
}

function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Bytes of the byte order mark at the start, if there is one. */
function markLength(head: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'utf-8') return 2
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
}

/** The text of `bytes`; `bad` where it stops short, at the first byte that is none. */
function decodeBytes(bytes: Uint8Array, encoding: Encoding): { text: string; bad: boolean } {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const attempt = (length: number): string | null => {
    try {
      return decoder.decode(bytes.subarray(0, length))
    } catch {
      return null
    }
  }
  const all = attempt(bytes.length)
  if (all !== null) return { text: all, bad: false }
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    const whole = wholeCharacters(bytes.subarray(0, middle), encoding)
    if (attempt(whole) === null) bad = middle
    else good = middle
  }
  return { text: attempt(wholeCharacters(bytes.subarray(0, good), encoding)) ?? '', bad: true }
}

/** How many of the bytes are whole characters: one that is cut off at the end waits for the next chunk. */
function wholeCharacters(bytes: Uint8Array, encoding: Encoding): number {
  const { length } = bytes
  if (encoding === 'utf-8') {
    for (let back = 1; back <= Math.min(3, length); back++) {
      const byte = bytes[length - back]!
      if ((byte & 0xc0) === 0x80) continue
      const width = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
      return width > back ? length - back : length
    }
    return length
  }
  const even = length & ~1
  const high = bytes[encoding === 'utf-16le' ? even - 1 : even - 2] ?? 0
  return (high & 0xfc) === 0xd8 ? even - 2 : even
}

function nulByte(file: string, line: number): IngestError {
  const remedy = 'Give a text file in UTF-8; UTF-16 needs its byte order mark.'
  return badInput('BINARY_FILE', { file, line, found: 'a NUL byte', expected: 'CSV or JSONL text', remedy })
}

function badEncoding(file: string, line: number, encoding: Encoding): IngestError {
  const name = encoding.toUpperCase()
  const found = `bytes that are not ${name}`
  return badInput('BAD_ENCODING', {
    file,
    line,
    found,
    expected: 'UTF-8 text',
    remedy: 'Save the file as UTF-8.',
  })
}

function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** A copy: the owner of a chunk may reuse its memory. */
function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
