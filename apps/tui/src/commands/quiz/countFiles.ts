import { exitCodes } from '../../exitCodes.js'
import type { Reach } from '../../reach.js'
import { printable } from '../../ui/printable.js'
import { type Counted, type Counts, countQuestions } from './countQuestions.js'
import { amount, problemLines } from './problemLines.js'
import { readFiles } from './readFiles.js'

/** `fitcheck quiz stats`: of files together, or of the bank that comes along. What could not be read is told, and 65. */
export async function countFiles(given: readonly string[], reach: Reach): Promise<void> {
  const counted = given.length === 0 ? await ownQuestions() : await questionsIn(given, reach)
  process.stdout.write(printable(countLines(countQuestions(counted)), false))
}

async function ownQuestions(): Promise<readonly Counted[]> {
  const { bank, itemsOf } = await import('@fitcheck/quiz/server')
  return Object.keys(bank.objectives).flatMap((pattern) => itemsOf(bank, pattern))
}

async function questionsIn(given: readonly string[], reach: Reach): Promise<readonly Counted[]> {
  const files = await readFiles(given, reach)
  for (const { problems, isComplete } of files) {
    if (isComplete) continue
    process.exitCode = exitCodes.badInput
    process.stderr.write(problemLines(problems))
  }
  return files.flatMap(({ questions }) =>
    questions.map((question) => ({ ...question, generated: question.seed !== null })),
  )
}

function countLines({ all, typed, generated, by }: Counts): string {
  const names = Object.values(by).flatMap((counts) => counts.map(([name]) => name.length))
  const column = Math.max(0, ...names) + 2
  const part = ([title, counts]: readonly [string, readonly (readonly [string, number])[]]) =>
    `\nBy ${title}\n${counts.map(([name, n]) => `  ${name.padEnd(column)}${String(n).padStart(5)}\n`).join('')}`
  const made = generated === 0 ? '' : `, ${generated} made from a seed`
  return `${amount(all, 'question')}: ${typed} typed${made}\n${Object.entries(by).map(part).join('')}`
}
