/** A class, and its share of the rows counted. */
export interface Commonest {
  readonly code: number
  readonly count: number
  readonly share: number
}

/**
 * The class most rows have; the first of them where several tie, `null` where no row has one. Answers outside the label
 * set, and missing ones, are no class but stand in the denominator.
 */
export function commonest(codes: Int32Array, rows: Int32Array, classes: number): Commonest | null {
  const counts = new Float64Array(classes)
  for (const row of rows) if (codes[row]! >= 0) counts[codes[row]!]!++
  let code = 0
  for (let j = 1; j < classes; j++) if (counts[j]! > counts[code]!) code = j
  const count = counts[code] ?? 0
  return count === 0 ? null : { code, count, share: count / rows.length }
}
