import fc from 'fast-check'

/** Rows of (truth, score in tenths, repeats), both classes among them; ties are common. */
export const scoredRowsOf = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 3 })),
    { maxLength: 30 },
  )
  .map((some) => [[0, 3, 1], [1, 6, 2], ...some] as [number, number, number][])

export const truthOf = (rows: readonly (readonly [number, number, number])[]) => rows.map(([truth]) => truth)
export const scoresOf = (rows: readonly (readonly [number, number, number])[]) =>
  rows.map(([, score]) => score / 10)
export const weightsOf = (rows: readonly (readonly [number, number, number])[]) => rows.map(([, , n]) => n)

/** Each row as often as its weight says. */
export const repeated = (rows: readonly [number, number, number][]) =>
  rows.flatMap((row) => Array.from({ length: row[2] }, () => row))
