import { endOfString } from './endOfString.js'

/** A container that is open, and what its next value is called. */
interface Open {
  readonly path: string
  readonly isArray: boolean
  /** Of an object: the key last read, until its value begins. */
  key: string | null
}

const QUOTE = 0x22
const NEWLINE = 0x0a

/**
 * Walks over the first JSON value of a text and tells of each value in it, down to `depth` containers: its path
 * (`results.version`, `samples[]`, `samples[].id`) and the line it begins in. A text that is cut off, or no JSON, is
 * walked as far as it goes; nothing is checked.
 *
 * @returns the offset behind the value; `null` where the text ends before it
 * @example
 * walkJson('{"a": [{"b": 1}]}', (path) => paths.push(path), { depth: 3 }) // paths: ['a', 'a[]', 'a[].b']
 */
export function walkJson(
  text: string,
  visit: (path: string, line: number) => void,
  { depth }: { readonly depth: number },
): number | null {
  const open: Open[] = []
  let deeper = 0
  let line = 1
  let inValue = false

  /** A value begins here: the parent names it. */
  const begin = (): string => {
    const parent = open.at(-1)
    if (parent === undefined || deeper > 0) return ''
    const path = parent.isArray
      ? `${parent.path}[]`
      : parent.path
        ? `${parent.path}.${parent.key ?? ''}`
        : (parent.key ?? '')
    visit(path, line)
    parent.key = null
    return path
  }

  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = endOfString(text, at)
      if (end < 0) return null
      const parent = open.at(-1)
      const isKey = deeper === 0 && parent !== undefined && !parent.isArray && parent.key === null
      if (isKey) parent.key = text.slice(at + 1, end)
      else begin()
      at = end
      if (open.length === 0 && deeper === 0) return at + 1
      continue
    }
    if (code === NEWLINE) line++
    const character = text[at]!
    if (character === '{' || character === '[') {
      if (open.length >= depth) {
        if (deeper === 0) begin()
        deeper++
      } else open.push({ path: begin(), isArray: character === '[', key: null })
      inValue = false
    } else if (character === '}' || character === ']') {
      if (deeper > 0) deeper--
      else open.pop()
      if (open.length === 0 && deeper === 0) return at + 1
      inValue = false
    } else if (character === ',' || character === ':') {
      inValue = false
    } else if (code > 0x20 && !inValue && deeper === 0) {
      // A number, a word, or a constant of Python's.
      begin()
      inValue = true
    }
  }
  return null
}
