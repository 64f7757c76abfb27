import type { SplitRows } from '../../evaluation/prepared.js'

/** Of some rows of the first of several splits, those that all of them judge: one list a split, the same ids in the same places. */
export type AlignedRows = (rows: Int32Array) => readonly Int32Array[]

/** Joins the judged rows of several splits by id, in the order of the first. Time and memory O(rows) a split. */
export function compareAlign([first, ...others]: readonly SplitRows[]): AlignedRows {
  const rowOfs = others.map(({ clean, idOf }) => {
    const rowOf = new Map<string, number>()
    for (const row of clean) rowOf.set(idOf(row), row)
    return rowOf
  })
  return (rows) => {
    const own = new Int32Array(rows.length)
    const partners = others.map(() => new Int32Array(rows.length))
    let count = 0
    for (const row of rows) {
      const id = first!.idOf(row)
      const found = rowOfs.map((rowOf) => rowOf.get(id))
      if (found.includes(undefined)) continue
      own[count] = row
      found.forEach((partner, i) => {
        partners[i]![count] = partner!
      })
      count++
    }
    return [own, ...partners].map((list) => list.subarray(0, count))
  }
}
