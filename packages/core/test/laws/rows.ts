import fc from 'fast-check'

/** (truth, prediction, weight). */
export type LabelledRow = readonly [truth: number, predicted: number, weight: number]

/** Rows of k classes, the first k of which name each class once. */
export function labelledRows(k: number): fc.Arbitrary<LabelledRow[]> {
  const code = fc.integer({ min: 0, max: k - 1 })
  const row: fc.Arbitrary<LabelledRow> = fc.tuple(code, code, fc.integer({ min: 1, max: 3 }))
  const each = Array.from({ length: k }, (_, label): LabelledRow => [label, label, 1])
  return fc.array(row, { minLength: 1, maxLength: 40 }).map((some) => [...each, ...some])
}

/** Rows of three labels, each there or not in truth and prediction. */
export const labelSetRows = fc
  .array(
    fc.tuple(
      fc.tuple(
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 0, max: 1 }),
      ),
      fc.tuple(
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 0, max: 1 }),
      ),
      fc.integer({ min: 1, max: 3 }),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map(
    (some) =>
      [[[1, 0, 1], [1, 0, 1], 1], [[0, 1, 0], [0, 1, 0], 1], ...some] as [number[], number[], number][],
  )

/** The columns of rows. */
export const columnsOf = <T, P>(rows: readonly (readonly [T, P, number])[]) => ({
  truth: rows.map(([truth]) => truth),
  predicted: rows.map(([, predicted]) => predicted),
  weights: rows.map(([, , weight]) => weight),
})

/** Each row as often as its weight says. */
export function repeated<R extends readonly [unknown, unknown, number]>(rows: readonly R[]): R[] {
  return rows.flatMap((row) => Array.from({ length: row[2] }, () => row))
}
