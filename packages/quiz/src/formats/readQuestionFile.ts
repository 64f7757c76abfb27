import type { Question } from '../questions/question.js'
import type { Problem } from './problem.js'
import { questionProblems } from './questionProblems.js'
import { readQuestions } from './readQuestions.js'

export interface QuestionFile {
  /** Those that could be read, with or without findings of the craft rules. */
  readonly questions: readonly Question[]
  /** Empty where all is well. */
  readonly problems: readonly Problem[]
  /** Whether every entry could be read: all problems are findings of the craft rules. */
  readonly isComplete: boolean
}

/**
 * Reads questions from YAML or JSON, our own format (`questionSchema.ts`): a list, each item with an `id` of the form
 * `pattern/name`. Numbers and `{{expressions}}` are computed; sources stand in the file itself. What cannot be read, and
 * what breaks a craft rule, is told with file, line and field; nothing is thrown.
 *
 * @param file its name, for the problems
 * @example
 * readQuestionFile('mine.yaml', '- id: leakage/count')
 * // { questions: [], problems: [{ file: 'mine.yaml', line: 1, field: 'leakage/count.type', message: … }], isComplete: false }
 */
export function readQuestionFile(file: string, text: string): QuestionFile {
  const { questions, problems } = readQuestions(file, text, null, new Map())
  const findings = questions.flatMap(questionProblems)
  const names = questions.map(({ question }) => nameOf(question))
  const repeated = questions.flatMap(({ question, lineOf }, index): Problem[] =>
    names.indexOf(nameOf(question)) === index
      ? []
      : [
          {
            file,
            line: lineOf(['id']),
            field: `${question.id}.id`,
            message: 'stands twice with this version; give the later one an id or a version of its own',
          },
        ],
  )
  return {
    questions: questions.map(({ question }) => question),
    problems: [...problems, ...findings, ...repeated],
    isComplete: problems.length === 0,
  }
}

function nameOf({ id, version, seed }: Question): string {
  return `${id} ${version} ${seed}`
}
