import { normaliseText } from '../text/normaliseText.js'
import type { RowColumns, RowCount } from './evaluation.js'
import { type AnyColumns, rowsIn } from './rowsIn.js'

/** What two rows can be told to have the same input by. */
export type SameInputMeans = 'input hash' | 'text' | 'id'

/** The columns that rows are compared by; `null` where a row or the whole split has none. */
export interface InputKeys {
  readonly rows: number
  readonly hashes: readonly (string | null)[] | null
  readonly texts: readonly (string | null)[] | null
  readonly ids: readonly string[] | null
}

/** Share of test ids in train over which ids are taken to restart in each split. */
const restartShare = 0.9

/**
 * The keys of a split's rows. Texts are compared NFKC-normalised, case-folded and with white space collapsed.
 * @param useIds Whether an id names one input across splits.
 */
export function inputKeys(columns: AnyColumns, useIds: boolean): InputKeys {
  return {
    rows: rowsIn(columns),
    hashes: columns.inputHashes ?? null,
    texts: columns.texts?.map((text) => (text === null ? null : normaliseText(text))) ?? null,
    ids: useIds ? (columns.ids ?? null) : null,
  }
}

/** Whether ids restart in each split: over 90% of the test ids stand in train too, so that they name no input. */
export function idsRestart(test: RowColumns, train: RowColumns | undefined): boolean {
  if (!test.ids || !train?.ids || test.ids.length === 0) return false
  const known = new Set(train.ids)
  return test.ids.filter((id) => known.has(id)).length > restartShare * test.ids.length
}

/**
 * Finds for each row of `rows` a row of `others` with the same input: equal hashes where both have one; else equal
 * texts where both have one; else equal ids.
 * @returns Per row the index of the first such row, or -1, and by which means any were found.
 */
export function findSameInput(
  rows: InputKeys,
  others: InputKeys,
): { readonly match: Int32Array; readonly by: ReadonlySet<SameInputMeans> } {
  const match = new Int32Array(rows.rows).fill(-1)
  const by = new Set<SameInputMeans>()
  const means: readonly [SameInputMeans, 'hashes' | 'texts' | 'ids'][] = [
    ['input hash', 'hashes'],
    ['text', 'texts'],
    ['id', 'ids'],
  ]
  for (const [name, key] of means) {
    const index = indexOf(others[key])
    const column = rows[key]
    if (!column || !index) continue
    for (let i = 0; i < rows.rows; i++) {
      const value = column[i]
      if (match[i] !== -1 || value === null || value === undefined) continue
      const found = index.get(value)?.find((j) => !strongerMeans(rows, i, others, j, key))
      if (found === undefined) continue
      match[i] = found
      by.add(name)
    }
  }
  return { match, by }
}

/**
 * For each row of a split the first earlier row with the same input (by hash or text; ids are unique in a split), or -1.
 */
export function findRepeats(keys: InputKeys): Int32Array {
  const match = new Int32Array(keys.rows).fill(-1)
  if (!keys.hashes && !keys.texts) return match
  const firstByHash = new Map<string, number>()
  const byText = new Map<string, number[]>()
  for (let i = 0; i < keys.rows; i++) {
    const hash = keys.hashes?.[i] ?? null
    const text = keys.texts?.[i] ?? null
    if (hash !== null) {
      const first = firstByHash.get(hash)
      if (first !== undefined) match[i] = first
      else firstByHash.set(hash, i)
    }
    if (text === null) continue
    const earlier = byText.get(text) ?? []
    if (match[i] === -1) match[i] = earlier.find((j) => !(hash !== null && hasValue(keys.hashes, j))) ?? -1
    earlier.push(i)
    byText.set(text, earlier)
  }
  return match
}

/** Whether two rows can be told apart by a means stronger than `key`, which then decides. */
function strongerMeans(
  a: InputKeys,
  i: number,
  b: InputKeys,
  j: number,
  key: 'hashes' | 'texts' | 'ids',
): boolean {
  if (key === 'hashes') return false
  if (hasValue(a.hashes, i) && hasValue(b.hashes, j)) return true
  return key === 'ids' && hasValue(a.texts, i) && hasValue(b.texts, j)
}

function hasValue(column: readonly (string | null)[] | null, row: number): boolean {
  return column !== null && column[row] !== null && column[row] !== undefined
}

function indexOf(column: readonly (string | null)[] | null): Map<string, number[]> | null {
  if (!column) return null
  const index = new Map<string, number[]>()
  for (const [row, value] of column.entries()) {
    if (value === null) continue
    const rows = index.get(value)
    if (rows) rows.push(row)
    else index.set(value, [row])
  }
  return index
}

/** A count with at most 20 ids as examples. */
export function countOf(rows: Iterable<number>, idOf: (row: number) => string): RowCount {
  const examples: string[] = []
  let count = 0
  for (const row of rows) {
    if (count < 20) examples.push(idOf(row))
    count++
  }
  return { count, examples }
}
