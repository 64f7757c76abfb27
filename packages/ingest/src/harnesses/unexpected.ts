import { badInput, shown } from '../badInput.js'
import type { IngestError } from '../ingestError.js'

/** The error for a file of a known tool that has not what the tool writes: another version, or a file cut short. */
export function unexpected(
  value: unknown,
  expected: string,
  { file, line, tool }: { readonly file: string; readonly line?: number; readonly tool: string },
): IngestError {
  const remedy = `If ${tool} wrote the file as it is, say so in an issue; a CSV of the rows can be judged meanwhile.`
  return badInput('BAD_VALUE', {
    file,
    ...(line !== undefined && { line }),
    found: shown(value),
    expected,
    remedy,
  })
}
