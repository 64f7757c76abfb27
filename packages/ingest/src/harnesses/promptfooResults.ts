import { linesOf } from '../parse/linesOf.js'
import { parseDocument } from '../parse/parseDocument.js'
import { eachJsonLine } from '../parse/readJson.js'
import { wholeText } from '../parse/wholeText.js'
import { type Fields, fieldsOf } from './fields.js'
import type { HarnessInput } from './harness.js'
import { unexpected } from './unexpected.js'

const TOOL = { tool: 'promptfoo' }

/** A result, whichever version wrote it. */
export interface Result {
  readonly line: number
  readonly test: number
  readonly prompt: number
  readonly provider: Fields
  readonly fields: Fields
}

/**
 * The results in a file of promptfoo: lines of them, the `results` of version 3, or the `table` of version 2.
 *
 * @throws IngestError
 */
export async function resultsOf(
  text: AsyncIterable<string>,
  { file, head }: HarnessInput,
): Promise<readonly Result[]> {
  if (head.paths.has('testIdx')) {
    const results: Result[] = []
    await eachJsonLine(text, file, (value, line) => results.push(resultOf(value as Fields, line, file)))
    return results
  }
  const remedy = 'Write the results as JSONL: promptfoo eval --output results.jsonl.'
  const whole = await wholeText(text, file, { remedy })
  const document = fieldsOf(parseDocument(whole, file))
  const summary = fieldsOf(document['results'])
  const rows = summary['results']
  if (Array.isArray(rows) && rows.every((row) => typeof fieldsOf(row)['testIdx'] === 'number')) {
    const lines = linesOf(whole, 'results.results[]')
    return rows.map((row, place) => resultOf(fieldsOf(row), lines[place] ?? 1, file))
  }
  const { body, head: columns } = fieldsOf(summary['table'])
  if (!Array.isArray(body))
    throw unexpected(rows, 'results with their testIdx, or a table', { file, ...TOOL })
  const prompts = fieldsOf(columns)['prompts']
  const lines = linesOf(whole, 'results.table.body[]')
  return body.flatMap((row, test) => {
    const { outputs, vars } = fieldsOf(row)
    if (!Array.isArray(outputs))
      throw unexpected(outputs, 'outputs', { file, line: lines[test] ?? 1, ...TOOL })
    return outputs.map((output, prompt): Result => {
      const fields = fieldsOf(output)
      const provider = fieldsOf(Array.isArray(prompts) ? prompts[prompt] : null)['provider']
      return {
        line: lines[test] ?? 1,
        test,
        prompt,
        provider: { id: provider ?? fields['provider'] },
        fields: { ...fields, success: fields['pass'], vars },
      }
    })
  })
}

function resultOf(fields: Fields, line: number, file: string): Result {
  const { testIdx: test, promptIdx: prompt, provider } = fields
  if (typeof test !== 'number' || typeof prompt !== 'number')
    throw unexpected(test ?? prompt, 'a result with testIdx and promptIdx', { file, line, ...TOOL })
  return {
    line,
    test,
    prompt,
    provider: typeof provider === 'string' ? { id: provider } : fieldsOf(provider),
    fields,
  }
}
