import { parsePolicy } from '@fitcheck/core/verdict'
import { readPolicyLines } from '@fitcheck/ingest'

/** What is wrong with one field of a policy file. */
export interface PolicyProblem {
  /** Counted from 1. */
  readonly line: number
  /** "unknown field 'flors'. Expected a known one; did you mean 'floors'?" */
  readonly text: string
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Everything that is wrong with a policy file, in the order of its lines; empty where it is one.
 *
 * `parsePolicy` says the first thing that does not fit: that is taken away, and the rest is asked again.
 * @throws code `BAD_POLICY` for a text that is no YAML or JSON, or holds no fields
 */
export function policyProblems(text: string, name: string): readonly PolicyProblem[] {
  const { value, lineOf } = readPolicyLines(text, name)
  const problems: PolicyProblem[] = []
  let rest: Fields = value
  let lostPreset = false
  for (;;) {
    const error = whatIsWrong(rest)
    if (error === null) break
    const keys = keysOf(error.path, rest)
    const present = valueAt(rest, keys) !== undefined
    // What is not there is told with the section that lacks it, and may be what the preset would have given.
    const place = present ? keys : keys.slice(0, -1)
    if (present || !lostPreset) problems.push({ line: lineOf(...place), text: error.text })
    if (place.length === 0) break
    lostPreset ||= keys[0] === 'extends'
    rest = without(rest, place)
  }
  return problems.sort((a, b) => a.line - b.line)
}

function whatIsWrong(input: Fields): { readonly path: string; readonly text: string } | null {
  try {
    parsePolicy(input)
    return null
  } catch (thrown) {
    const { code, message, details } = thrown as Error & {
      code?: unknown
      details?: { readonly argument?: string }
    }
    if (code !== 'BAD_POLICY' || !details?.argument) throw thrown
    return { path: details.argument, text: sentence(message.replace(/^policy: /, '')) }
  }
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`
}

/** The keys of a path such as `require[1]` or `floors.recall`; a key may hold a point itself. */
function keysOf(path: string, input: Fields): string[] {
  const plain = path.replace(/\[\d+\]$/, '')
  if (Object.hasOwn(input, plain)) return [plain]
  const [first = '', ...further] = plain.split('.')
  return further.length === 0 ? [first] : [first, further.join('.')]
}

function valueAt(input: Fields, [key = '', inner]: readonly string[]): unknown {
  const value = Object.hasOwn(input, key) ? input[key] : undefined
  if (inner === undefined) return value
  return typeof value === 'object' && value !== null && Object.hasOwn(value, inner)
    ? (value as Fields)[inner]
    : undefined
}

function without(input: Fields, [key = '', inner]: readonly string[]): Fields {
  const { [key]: value, ...others } = input
  if (inner === undefined) return others
  const { [inner]: _, ...rest } = value as Fields
  return { ...others, [key]: rest }
}
