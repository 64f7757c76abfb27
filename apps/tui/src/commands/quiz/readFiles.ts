import { text } from 'node:stream/consumers'
import { type QuestionFile, readQuestionFile } from '@fitcheck/quiz/formats'
import { misuse } from '../../misuse.js'
import type { Reach } from '../../reach.js'
import { readTextFile } from '../../readTextFile.js'

export interface ReadFile extends QuestionFile {
  /** As it was given; `standard input`. */
  readonly name: string
  readonly text: string
}

/**
 * The question files that are named, in their order. `-`, or no name, is standard input; over SSH there is nothing else.
 * @throws code `MISUSE`, `CANNOT_READ`
 */
export async function readFiles(given: readonly string[], reach: Reach): Promise<ReadFile[]> {
  const names = given.length === 0 ? ['-'] : given
  const named = names.find((name) => name !== '-')
  if (reach !== 'machine' && named !== undefined)
    throw misuse(
      `'${named}' is a file, and over SSH questions come from standard input: cat ${named} | ssh HOST quiz lint`,
    )
  if (names.filter((name) => name === '-').length > 1)
    throw misuse('standard input is named twice, and can be read once.')
  if (given.length === 0 && process.stdin.isTTY)
    throw misuse("name a question file, or pipe one in: 'fitcheck quiz lint mine.yaml'.")
  const files: ReadFile[] = []
  for (const given of names) {
    const name = given === '-' ? 'standard input' : given
    const content = given === '-' ? await text(process.stdin) : await readTextFile(given, 'question file')
    files.push({ name, text: content, ...readQuestionFile(name, content) })
  }
  return files
}
