import { badInput } from '../badInput.js'
import { parseJson } from './parseJson.js'

/**
 * A file that is one JSON value; Python's constants are read as `parseJson` does.
 *
 * @throws IngestError `MALFORMED_ROW`; its line where that is known
 */
export function parseDocument(text: string, file: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    const { message } = error as Error
    const [, told] = /position (\d+)/.exec(message) ?? []
    const start = text.search(/\S/)
    // Not every engine says where; a text that does not begin as JSON is at fault there.
    const position = told !== undefined ? Number(told) : /[{[]/.test(text[start] ?? '') ? null : start
    const isCut = /end of|Unterminated/i.test(message) || (position ?? 0) >= text.trimEnd().length
    const line = position === null ? undefined : text.slice(0, position).split('\n').length
    const found = isCut ? 'the end of the file' : 'what is no JSON'
    const expected = isCut ? 'the rest of the JSON document' : 'one JSON document'
    const remedy = isCut
      ? 'The file may be cut off.'
      : 'Give the file as the tool wrote it, or another format with --as.'
    throw badInput('MALFORMED_ROW', { file, ...(line !== undefined && { line }), found, expected, remedy })
  }
}
