/** A string, or one of the constants that Python's `json.dumps` writes and JSON does not have. */
const STRING_OR_CONSTANT = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g

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
    return JSON.parse(text.replace(STRING_OR_CONSTANT, standard))
  }
}

function standard(token: string): string {
  switch (token) {
    case 'NaN':
      return 'null'
    case 'Infinity':
      return '1e999'
    case '-Infinity':
      return '-1e999'
    default:
      return token
  }
}
