import { badInput, shown } from '../badInput.js'
import type { IngestError } from '../ingestError.js'
import { parseJson } from './parseJson.js'
import { LONGEST_ROW, type RowHandler } from './rowHandler.js'

/**
 * Reads JSONL: one JSON object per line. Lines of white space are passed over and counted.
 *
 * @throws IngestError `MALFORMED_ROW`
 */
export async function readJsonLines(
  text: AsyncIterable<string>,
  file: string,
  handler: RowHandler,
): Promise<{ readonly emptyLines: number }> {
  return eachJsonLine(text, file, objectHandler(handler))
}

/**
 * Reads JSONL: hands over each object and its line.
 *
 * @throws IngestError `MALFORMED_ROW`
 */
export async function eachJsonLine(
  text: AsyncIterable<string>,
  file: string,
  object: (value: object, line: number) => void,
): Promise<{ readonly emptyLines: number }> {
  let rest = ''
  let line = 0
  let emptyLines = 0
  const take = (content: string) => {
    line++
    if (content.trim() === '') emptyLines++
    else object(parsed(content, file, line), line)
  }
  for await (const chunk of text) {
    if (!chunk.includes('\n')) {
      rest += chunk
      if (rest.length > LONGEST_ROW) throw neverEnds(file, line + 1)
      continue
    }
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    for (const content of lines) take(content)
  }
  if (rest !== '') take(rest)
  return { emptyLines }
}

/**
 * Reads a JSON array of objects, one at a time: the text is never held as a whole.
 *
 * @throws IngestError `MALFORMED_ROW`
 */
export async function readJsonArray(
  text: AsyncIterable<string>,
  file: string,
  handler: RowHandler,
): Promise<{ readonly emptyLines: number }> {
  const object = objectHandler(handler)
  let awaited = '[' as keyof typeof AWAITED
  let held = ''
  let depth = 0
  let quoted = false
  let escaped = false
  let line = 1
  let startLine = 1

  const between = (character: string): boolean => {
    if (/\s/.test(character)) return true
    if (awaited === '[') awaited = 'first'
    else if (awaited === ',' && character === ',') awaited = '{'
    else if ((awaited === ',' || awaited === 'first') && character === ']') awaited = 'end'
    else return false
    return true
  }

  for await (const chunk of text) {
    let start = 0
    for (let at = 0; at < chunk.length; at++) {
      const character = chunk[at]!
      if (character === '\n') line++
      if (depth > 0) {
        if (quoted) {
          if (escaped) escaped = false
          else if (character === '\\') escaped = true
          else if (character === '"') quoted = false
        } else if (character === '"') quoted = true
        else if (character === '{' || character === '[') depth++
        else if ((character === '}' || character === ']') && --depth === 0) {
          object(parsed(held + chunk.slice(start, at + 1), file, startLine), startLine)
          held = ''
          awaited = ','
        }
      } else if (character === '{' && (awaited === '{' || awaited === 'first')) {
        depth = 1
        start = at
        startLine = line
      } else if (!between(character)) {
        throw badInput('MALFORMED_ROW', { file, line, found: shown(character), expected: AWAITED[awaited] })
      }
    }
    if (depth > 0) held += chunk.slice(start)
    if (held.length > LONGEST_ROW) throw neverEnds(file, startLine)
  }
  if (awaited !== 'end') {
    const expected = depth > 0 ? 'the end of the object that starts here' : AWAITED[awaited]
    const details = { file, line: depth > 0 ? startLine : line, found: 'the end of the file', expected }
    throw badInput('MALFORMED_ROW', { ...details, remedy: 'The file may be cut off.' })
  }
  return { emptyLines: 0 }
}

const AWAITED = {
  '[': 'an array of objects',
  first: 'an object or the end of the array',
  '{': 'an object',
  ',': 'a comma or the end of the array',
  end: 'nothing after the array',
}

function neverEnds(file: string, line: number): IngestError {
  const found = 'a row that does not end within 16 million characters'
  return badInput('MALFORMED_ROW', { file, line, found, expected: 'one JSON object per row' })
}

/** Turns objects into rows: a name not seen before becomes a column. */
function objectHandler(handler: RowHandler): (value: object, line: number) => void {
  const columns = new Map<string, number>()
  return (value, line) => {
    const cells: unknown[] = new Array(columns.size).fill(undefined)
    let added = false
    for (const [name, cell] of Object.entries(value)) {
      let column = columns.get(name)
      if (column === undefined) {
        column = columns.size
        columns.set(name, column)
        added = true
      }
      cells[column] = cell
    }
    if (added) handler.columns([...columns.keys()], false)
    handler.row(cells, line)
  }
}

function parsed(text: string, file: string, line: number): object {
  let value: unknown
  try {
    value = parseJson(text)
  } catch {
    throw notAnObject(file, line, text.trim())
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw notAnObject(file, line, text.trim())
  return value
}

function notAnObject(file: string, line: number, text: string): IngestError {
  const remedy = 'Write each row on a line of its own, or give a JSON array of objects.'
  return badInput('MALFORMED_ROW', { file, line, found: shown(text), expected: 'one JSON object', remedy })
}
