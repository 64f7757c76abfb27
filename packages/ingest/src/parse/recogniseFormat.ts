import { badInput } from '../badInput.js'

export type Format =
  | { readonly kind: 'csv'; readonly delimiter: string }
  | { readonly kind: 'jsonl' }
  | { readonly kind: 'json array' }

const DELIMITERS = [',', '\t', ';']
/** A first line longer than this is judged by its beginning. */
export const LONGEST_HEAD = 1 << 20

/**
 * The text up to the end of the first line that is not blank (line ends inside quotes do not count), or `null` where
 * more text is needed to know.
 */
export function firstLine(text: string, end: boolean): string | null {
  const start = text.search(/\S/)
  if (start < 0) return end ? '' : null
  let quoted = false
  for (let at = start; at < Math.min(text.length, LONGEST_HEAD); at++) {
    const character = text[at]
    if (character === '"') quoted = !quoted
    else if (character === '\n' && !quoted) return text.slice(start, at)
  }
  return end || text.length >= LONGEST_HEAD ? text.slice(start, LONGEST_HEAD) : null
}

/**
 * What a text file is, by its first line that is not blank: JSON by its first character; else the delimiter (comma,
 * tab, semicolon) that the line has most of outside quotes. File names say nothing.
 *
 * @throws IngestError `EMPTY_FILE` for white space alone, `UNKNOWN_FORMAT`
 * @example
 * recogniseFormat('id;label', 'p.csv') // { kind: 'csv', delimiter: ';' }
 */
export function recogniseFormat(line: string, file: string): Format {
  const expected = 'CSV with a header line, or JSONL'
  if (line === '') {
    throw badInput('EMPTY_FILE', {
      file,
      found: 'only white space',
      expected,
      remedy: 'Give a file with rows.',
    })
  }
  if (line[0] === '{') return { kind: 'jsonl' }
  if (line[0] === '[') return { kind: 'json array' }
  if (line[0] === '<') {
    const remedy = 'If it was downloaded, the server may have sent a page in place of the file.'
    throw badInput('UNKNOWN_FORMAT', { file, line: 1, found: 'HTML or XML', expected, remedy })
  }
  const bare = line.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length - 1)
  const most = Math.max(...counts)
  if (most === 0) {
    const found = 'no comma, tab or semicolon in the first line'
    const remedy = 'The first line names the columns, such as id,label,base_pred,tuned_pred.'
    throw badInput('UNKNOWN_FORMAT', { file, found, expected, remedy })
  }
  return { kind: 'csv', delimiter: DELIMITERS[counts.indexOf(most)]! }
}
