import { IngestError, type IngestErrorCode, type IngestErrorDetails } from './ingestError.js'

/** Longest excerpt of the user's data that a message repeats. */
const EXCERPT = 60

/** A value of the data as messages show it: text in quotes, cut to 60 characters; nothing as `nothing`. */
export function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : json(value)
  const cut = text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text
  return typeof value === 'string' ? `"${cut.replaceAll('\n', '\\n')}"` : cut
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? String(value)
}

/** Names or labels as messages list them: `a, b, c`, at most ten. */
export function listed(names: Iterable<unknown>): string {
  const all = [...names].map((name) => (name === '' ? '(no name)' : String(name)))
  return all.length > 10 ? `${all.slice(0, 10).join(', ')} and ${all.length - 10} more` : all.join(', ')
}

/** A count with its noun: `1 row`, `2 rows`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/**
 * The error for input that cannot be used. The message reads `WHERE: PROBLEM. REMEDY`, where the problem is, unless
 * told, `found X, expected Y` from the details.
 *
 * @example
 * badInput('BAD_SCORE', { file: 'p.csv', line: 3, column: 'score', found: '1.7', expected: 'a number from 0 to 1' })
 *   .message // 'p.csv line 3, column score: found 1.7, expected a number from 0 to 1.'
 */
export function badInput(code: IngestErrorCode, details: IngestErrorDetails, problem?: string): IngestError {
  const { file, line, column, found, expected, remedy } = details
  const place = [file, line === undefined ? undefined : `line ${line}`].filter(Boolean).join(' ')
  const where = [place, column === undefined ? '' : `column ${column || '(no name)'}`]
    .filter(Boolean)
    .join(', ')
  const sentence = problem ?? `found ${found}, expected ${expected}`
  const message = `${where ? `${where}: ` : ''}${sentence}.${remedy ? ` ${remedy}` : ''}`
  return new IngestError(code, message, details)
}
