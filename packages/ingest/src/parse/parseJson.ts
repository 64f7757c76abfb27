import { endOfString } from './endOfString.js'

/** The constants that Python's `json.dumps` writes and JSON does not have. */
const CONSTANT = /-?\bInfinity\b|\bNaN\b/g

/**
 * `JSON.parse` that also takes Python's constants: `NaN` is read as `null`, `Infinity` as the number.
 *
 * @throws SyntaxError
 * @example
 * parseJson('{"score": NaN}') // { score: null }
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error
    return JSON.parse(standard(text))
  }
}

/** The text with each constant outside its strings as JSON has it. */
function standard(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at)
    const start = quote < 0 ? text.length : quote
    parts.push(text.slice(at, start).replace(CONSTANT, inJson))
    const end = quote < 0 ? -1 : endOfString(text, quote)
    at = end < 0 ? text.length : end + 1
    parts.push(text.slice(start, at))
  }
  return parts.join('')
}

function inJson(constant: string): string {
  switch (constant) {
    case 'Infinity':
      return '1e999'
    case '-Infinity':
      return '-1e999'
    default:
      return 'null'
  }
}
