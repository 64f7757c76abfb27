import { writeQuestionFile } from '@fitcheck/quiz/formats'
import { exitCodes } from '../../exitCodes.js'
import type { Reach } from '../../reach.js'
import { problemLines } from './problemLines.js'
import { readFiles } from './readFiles.js'

export interface ConvertOptions {
  readonly to?: 'yaml' | 'json'
}

/**
 * `fitcheck quiz convert`: the same questions in the other form. One that could not be read would be missing from what is
 * written, so then nothing is.
 */
export async function convertQuestions(
  given: string | undefined,
  { to }: ConvertOptions,
  reach: Reach,
): Promise<void> {
  const [file] = await readFiles(given === undefined ? [] : [given], reach)
  const { text, questions, problems, isComplete } = file!
  if (!isComplete) {
    process.exitCode = exitCodes.badInput
    process.stderr.write(`${problemLines(problems)}fitcheck: nothing was converted; mend these first.\n`)
    return
  }
  process.stdout.write(writeQuestionFile(questions, to ?? (isJson(text) ? 'yaml' : 'json')))
}

/** Our YAML is a list of rows that begin with `-`; a list in brackets is JSON. */
function isJson(text: string): boolean {
  return /^\ufeff?\s*\[/.test(text)
}
