import { checkLength } from '../metrics/checkColumns.js'

/**
 * The slices that each row counts in: `null`, for all rows, and `<column>=<value>` of each slice column.
 *
 * @param other The column that `rows` are of; default the truth.
 * @throws InputError LENGTH_MISMATCH
 */
export function slicesOfRows(
  rows: number,
  slices: Readonly<Record<string, readonly (string | null)[]>> = {},
  other?: string,
): (row: number) => readonly (string | null)[] {
  const columns = Object.entries(slices)
  for (const [column, values] of columns) checkLength(`slices.${column}`, values, rows, other)
  return (row) => [
    null,
    ...columns.flatMap(([column, values]) => {
      const value = values[row] ?? null
      return value === null ? [] : [`${column}=${value}`]
    }),
  ]
}
