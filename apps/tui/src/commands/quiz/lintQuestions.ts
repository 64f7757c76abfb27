import { exitCodes } from '../../exitCodes.js'
import type { Reach } from '../../reach.js'
import { printable } from '../../ui/printable.js'
import { amount, problemLines } from './problemLines.js'
import { readFiles } from './readFiles.js'

/** `fitcheck quiz lint`: all problems, then a row for each file. 65 where there is one. */
export async function lintQuestions(given: readonly string[], reach: Reach): Promise<void> {
  const files = await readFiles(given, reach)
  if (files.some(({ problems }) => problems.length > 0)) process.exitCode = exitCodes.badInput
  for (const { name, questions, problems, isComplete } of files) {
    const told = problems.length === 0 ? 'no problem' : amount(problems.length, 'problem')
    const read = `${amount(questions.length, 'question')}${isComplete ? '' : ' could be read'}`
    process.stdout.write(`${problemLines(problems)}${printable(name, false)}: ${read}, ${told}\n`)
  }
}
