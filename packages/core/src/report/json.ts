import { InputError } from '../errors/inputError.js'
import type { Verdict } from '../verdict/verdict.js'

/**
 * The verdict as JSON text, indented, with a line end. `fromJson(toJson(v))` equals `v`.
 * @throws InputError `NOT_FINITE` where a number is NaN, Infinity or −0, naming the path to it: JSON cannot hold them
 * and a verdict must not.
 * @example
 * JSON.parse(toJson(verdict)).schemaVersion // 1
 */
export function toJson(verdict: Verdict): string {
  checkNumbers(verdict, '')
  return `${JSON.stringify(verdict, null, 2)}\n`
}

function checkNumbers(value: unknown, path: string): void {
  if (typeof value === 'number') {
    if (Number.isFinite(value) && !Object.is(value, -0)) return
    const found = Object.is(value, -0) ? '-0' : String(value)
    throw new InputError(
      'NOT_FINITE',
      `A verdict cannot hold ${found}, found at ${path}. Expected a finite number or null.`,
      {
        argument: path,
        found,
        expected: 'a finite number that is not -0, or null',
      },
    )
  }
  if (typeof value !== 'object' || value === null) return
  const list = Array.isArray(value)
  for (const [key, child] of Object.entries(value)) {
    checkNumbers(child, list ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`)
  }
}

const members = [
  'decision',
  'scope',
  'task',
  'claims',
  'findings',
  'notJudged',
  'validity',
  'metrics',
  'policy',
  'provenance',
]

/**
 * Reads what `toJson` wrote. It checks that this is a verdict of version 1, not every field of it: for that there is
 * `verdictSchema`.
 * @throws InputError `BAD_VERDICT` where the text is not JSON, not a verdict, or of another `schemaVersion`.
 * @example
 * fromJson(toJson(verdict)).decision // 'inconclusive'
 * fromJson('{}') // throws BAD_VERDICT
 */
export function fromJson(text: string): Verdict {
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw bad('This JSON is not a verdict: expected an object.', value, 'an object')
  }
  const version = (value as { schemaVersion?: unknown }).schemaVersion
  if (version !== 1) {
    throw bad(
      `This verdict has schemaVersion ${JSON.stringify(version) ?? 'missing'}; this version of Fitcheck reads 1.`,
      version,
      'schemaVersion 1',
    )
  }
  const missing = members.filter((member) => !Object.hasOwn(value, member))
  if (missing.length > 0) {
    throw bad(
      `This verdict lacks ${missing.join(', ')}. Expected what toJson wrote, whole.`,
      missing,
      'a whole verdict',
    )
  }
  return value as Verdict
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw bad(`This is not JSON: ${reason}`, text.slice(0, 80), 'the JSON text of a verdict')
  }
}

function bad(message: string, found: unknown, expected: string): InputError {
  return new InputError('BAD_VERDICT', message, { found, expected })
}
