import type { ColumnRole, FileRole, ReadOptions } from '../reading.js'
import { roleByName } from './columnName.js'
import { ownModel } from './model.js'

/**
 * Do these columns grade answers, rather than say them? So where none is a label or a prediction, and one is named for
 * grades, or both models have a score (in a file of one model, that one has).
 *
 * @example
 * gradesAnswers(['id', 'base_correct', 'tuned_correct'], 'all', {}) // true
 */
export function gradesAnswers(
  names: readonly string[],
  fileRole: FileRole,
  overrides: NonNullable<ReadOptions['columns']>,
): boolean {
  const roles = names.map((name) => roleByName(name))
  const given = Object.keys(overrides) as ColumnRole[]
  if (roles.some((guess) => guess?.role === 'label' || guess?.role === 'pred')) return false
  if (given.some((role) => role === 'label' || role.endsWith('pred'))) return false
  const isGrade = (name: string) => roleByName(name, { graded: true })?.role === 'score'
  if (names.some((name, column) => roles[column] === null && isGrade(name))) return true
  const scores = new Set<string | null>()
  for (const guess of roles) if (guess?.role === 'score') scores.add(guess.model)
  for (const role of given)
    if (role.endsWith('score')) scores.add(role === 'score' ? null : role.slice(0, -'_score'.length))
  return ownModel(fileRole) === null ? scores.has('base') && scores.has('tuned') : scores.size > 0
}
