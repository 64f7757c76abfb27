/**
 * Questions as files: our own format in YAML or JSON, read with every problem named by file, line and field, and written
 * so that reading gives the same questions back.
 *
 * @module
 */
export { formatProblem, type Problem } from './formats/problem.js'
export { type QuestionFile, readQuestionFile } from './formats/readQuestionFile.js'
export { writeQuestionFile } from './formats/writeQuestionFile.js'
