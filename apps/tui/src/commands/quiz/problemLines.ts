import { formatProblem, type Problem } from '@fitcheck/quiz/formats'
import { printable } from '../../ui/printable.js'

/** Problems one a row, as editors and CI read them: what stands in a file must not move a terminal's cursor. */
export function problemLines(problems: readonly Problem[]): string {
  return problems
    .map((problem) => `${printable(formatProblem(problem), false).replaceAll('\n', ' ')}\n`)
    .join('')
}

/** "1 problem", "3 questions". */
export function amount(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
