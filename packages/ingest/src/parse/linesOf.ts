import { walkJson } from './walkJson.js'

/**
 * The lines in which the values of one path begin, in the order of the text.
 *
 * @example
 * linesOf('{"a":\n[1,\n2]}', 'a[]') // [2, 3]
 */
export function linesOf(text: string, path: string): readonly number[] {
  const lines: number[] = []
  const depth = path.split(/\.|\[\]/).filter(Boolean).length + 1
  walkJson(text, (found, line) => found === path && lines.push(line), { depth })
  return lines
}
