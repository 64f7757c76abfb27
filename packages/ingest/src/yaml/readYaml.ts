import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { badInput } from '../badInput.js'
import type { IngestErrorCode } from '../ingestError.js'

/** A YAML file as plain data, and where in the file each key stands. */
export interface YamlFile {
  readonly value: { readonly [key: string]: unknown }
  /** The line (1-based) of the key at the end of a path of keys; 1 where it is not there. */
  readonly lineOf: (...path: readonly string[]) => number
}

/**
 * Reads YAML 1.2 (and so JSON) that is a mapping at its top.
 *
 * @throws IngestError with `code`, for what is no YAML or no mapping
 */
export function readYaml(text: string, file: string, code: IngestErrorCode): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line || 1
  const [fault] = document.errors
  if (fault !== undefined) {
    const found = fault.message
    const details = { file, line: lineAt(fault.pos[0]), found, expected: 'YAML or JSON' }
    throw badInput(code, details, `not readable as YAML or JSON: ${sentenceOf(found)}`)
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 20 })
  } catch (error) {
    const found = (error as Error).message
    throw badInput(
      code,
      { file, found, expected: 'YAML or JSON' },
      `not readable as YAML: ${sentenceOf(found)}`,
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = value === null ? 'nothing' : Array.isArray(value) ? 'a list' : 'a single value'
    throw badInput(code, { file, line: 1, found, expected: 'keys with values, such as extends: spam' })
  }
  const lineOf = (...path: readonly string[]): number => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : null
    return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : 1
  }
  return { value: value as YamlFile['value'], lineOf }
}

/** The parser's own words, as part of a sentence. */
function sentenceOf(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/\.$/, '')
}
