/** Of row indices those that a test holds for. A loop: the `filter` of typed arrays takes thrice as long. */
export function rowsWhere(rows: Int32Array, test: (row: number) => boolean): Int32Array {
  const kept = new Int32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    if (test(row)) kept[count++] = row
  }
  return kept.slice(0, count)
}
