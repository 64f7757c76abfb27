import { lintQuestion } from './lintQuestion.js'
import type { Problem } from './problem.js'
import type { LocatedQuestion } from './readQuestions.js'
import { fieldName } from './readYaml.js'

/** What the craft rules say of a question, with file, line and field. */
export function questionProblems({ question, file, lineOf }: LocatedQuestion): Problem[] {
  return lintQuestion(question).map(({ path, message }) => ({
    file,
    line: lineOf(path),
    field: fieldName(question.id, path),
    message,
  }))
}
