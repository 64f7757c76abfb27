import { badInput } from '../badInput.js'
import { firstLine, LONGEST_HEAD } from './recogniseFormat.js'
import { walkJson } from './walkJson.js'

/** The beginning of a text file: what a format is recognised by, however the file is cut into chunks. */
export interface Head {
  /** At most the first 64 KiB characters. */
  readonly text: string
  /** The first line that is not blank. */
  readonly line: string
  /**
   * Of JSON, the paths in its first value, down to four containers deep: `results`, `results.version`,
   * `samples[].id`. Of other text, none. The first MiB of it is looked at.
   */
  readonly paths: ReadonlySet<string>
  /** Is this JSON whose first value goes on behind its first line, and is seen to end? So is a document. */
  readonly isDocument: boolean
}

const LENGTH = 1 << 16
const DEPTH = 4

/**
 * Reads on until the beginning is seen; gives all of the text back. A fault in the bytes is thrown where it stands,
 * behind the text before it.
 *
 * @throws IngestError `EMPTY_FILE`, and what reading the text throws before its first line ends
 */
export async function readHead(
  text: AsyncIterator<string>,
  file: string,
): Promise<{ readonly head: Head; readonly rest: AsyncGenerator<string> }> {
  let read = ''
  let fault: { readonly thrown: unknown } | null = null
  let end = false
  // Looked at each time twice as much is there: each look costs its length.
  for (let wanted = LENGTH; !end && fault === null && !isEnough(read); wanted = 2 * read.length) {
    while (!end && fault === null && read.length < wanted) {
      try {
        const next = await text.next()
        if (next.done) end = true
        else read += next.value
      } catch (thrown) {
        fault = { thrown }
      }
    }
  }
  const line = firstLine(read, end)
  if (line === null) throw fault?.thrown
  if (read === '') {
    const remedy = 'The step that writes it may have failed.'
    const expected = 'CSV with a header line, or JSONL'
    throw badInput('EMPTY_FILE', { file, found: 'an empty file', expected, remedy })
  }
  const rest = async function* () {
    yield read
    if (fault !== null) throw fault.thrown
    for (;;) {
      const next = await text.next()
      if (next.done) return
      yield next.value
    }
  }
  return { head: headOf(read, line), rest: rest() }
}

function isEnough(read: string): boolean {
  if (read.length >= LONGEST_HEAD) return true
  if (read.length < LENGTH || firstLine(read, false) === null) return false
  return !isJson(read) || walkJson(read, () => {}, { depth: 1 }) !== null
}

function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text)
}

function headOf(read: string, line: string): Head {
  const paths = new Set<string>()
  const text = read.slice(0, LENGTH)
  if (!isJson(read)) return { text, line, paths, isDocument: false }
  const seen = read.slice(0, LONGEST_HEAD)
  const end = walkJson(seen, (path) => paths.add(path), { depth: DEPTH })
  return { text, line, paths, isDocument: end !== null && !line.startsWith(seen.slice(0, end).trim()) }
}
