import { checkLength } from '../metrics/checkColumns.js'

/**
 * The slices that each row counts in: `null`, for all rows, and `<column>=<value>` of each slice column.
 *
 * @throws InputError LENGTH_MISMATCH
 */
export function slicesOfRows(
  rows: number,
  slices: Readonly<Record<string, readonly (string | null)[]>> = {},
): (row: number) => readonly (string | null)[] {
  const columns = Object.entries(slices)
  for (const [column, values] of columns) checkLength(`slices.${column}`, values, rows)
  return (row) => [
    null,
    ...columns.flatMap(([column, values]) => {
      const value = values[row] ?? null
      return value === null ? [] : [`${column}=${value}`]
    }),
  ]
}
