import { badInput } from '../badInput.js'

/** A text longer than this is not held as a whole: engines hold little more in one. */
const LONGEST = 1 << 28

/**
 * All of a text, for formats that are one document.
 *
 * @throws IngestError `BAD_VALUE` for more than `longest` characters
 */
export async function wholeText(
  text: AsyncIterable<string>,
  file: string,
  {
    longest = LONGEST,
    remedy = 'Write the rows as JSONL or CSV: those are read row by row, at any length.',
  }: { readonly longest?: number; readonly remedy?: string } = {},
): Promise<string> {
  const parts: string[] = []
  let length = 0
  for await (const part of text) {
    parts.push(part)
    length += part.length
    if (length <= longest) continue
    const found = `more than ${longest < 1e6 ? longest : `${Math.floor(longest / 1e6)} million`} characters`
    throw badInput('BAD_VALUE', { file, found, expected: 'a document that is held as a whole', remedy })
  }
  return parts.join('')
}
