/**
 * A value as a grade: a number from 0 to 1, or true and false. `null`, a blank and NaN are no grade, `undefined` says
 * that it is something else.
 */
export function gradeOf(value: unknown): number | boolean | null | undefined {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value
  if (typeof value !== 'number') return undefined
  if (Number.isNaN(value)) return null
  return value >= 0 && value <= 1 ? value : undefined
}
