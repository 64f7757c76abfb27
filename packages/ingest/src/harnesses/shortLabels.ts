import type { HarnessAnswer } from './harness.js'

/** A label is shorter than an answer, and says no more than one line. */
const LONGEST_LABEL = 40
const MOST_LABELS = 20
/** Rows that a label has on average where it is one of a few, rather than the answer to a question. */
const ROWS_PER_LABEL = 5

/**
 * The labels that answers may be read as, so that precision and recall can be asked of them: every right answer is a
 * short text, and an answer was graded right exactly where it is that text. `null` where they are none.
 *
 * @example
 * shortLabels([
 *   { id: '1', line: 1, grade: true, expected: 'ham', picked: 'ham' },
 *   { id: '2', line: 2, grade: false, expected: 'spam', picked: 'ham' },
 *   { id: '3', line: 3, grade: null, expected: 'ham', picked: null },
 * ]) // ['ham', 'spam']
 */
export function shortLabels(answers: readonly HarnessAnswer[]): readonly string[] | null {
  const labels = new Set<string>()
  for (const { expected, picked, grade } of answers) {
    if (!expected || expected.length > LONGEST_LABEL || expected.includes('\n')) return null
    if (picked === undefined || (grade !== null && Number(grade) !== Number(picked === expected))) return null
    labels.add(expected)
  }
  return labels.size >= 2 ? [...labels] : null
}

/** Are there so few of them that they are labels even where nobody says so? */
export function areFew(labels: readonly string[], answers: readonly HarnessAnswer[]): boolean {
  return labels.length <= MOST_LABELS && ROWS_PER_LABEL * labels.length <= answers.length
}
