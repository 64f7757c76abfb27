import type { Label } from '../evaluation/evaluation.js'
import { checkLabel } from './checkLabel.js'
import { compareLabels } from './compareLabels.js'

/** Columns of labels as codes: `labels[code]` is the label. */
export interface EncodedLabels {
  readonly labels: readonly Label[]
  /** One per column, in the order given. */
  readonly codes: readonly Int32Array[]
}

/**
 * Encodes columns of labels once, so that counting sees only typed arrays. Codes 0 to k − 1 are those of the labels
 * listed, in their order; the others found follow, sorted: numbers by size, strings by code point, false before true.
 *
 * Labels are compared as they are: `1`, `'1'` and `true` differ, so that columns that mix types are refused rather
 * than found to agree nowhere.
 *
 * @throws InputError UNKNOWN_LABEL where a value is no label or of another type than the first, NOT_FINITE
 * @example
 * encodeLabels({ truth: ['b', 'a'] }) // { labels: ['a', 'b'], codes: [Int32Array [1, 0]] }
 */
export function encodeLabels(
  columns: Readonly<Record<string, ArrayLike<Label>>>,
  listed: readonly Label[] = [],
): EncodedLabels {
  const found = new Map<Label, number>()
  let type: string | undefined
  listed.forEach((label, row) => {
    type ??= typeof label
    checkLabel(label, type, 'labels', row)
  })
  const raw = Object.entries(columns).map(([argument, column]) => {
    const codes = new Int32Array(column.length)
    for (let row = 0; row < column.length; row++) {
      const label = column[row]!
      let code = found.get(label)
      if (code === undefined) {
        type ??= typeof label
        checkLabel(label, type, argument, row)
        code = found.size
        found.set(label, code)
      }
      codes[row] = code
    }
    return codes
  })
  const first = new Set(listed)
  const others = [...found.keys()].filter((label) => !first.has(label)).sort(compareLabels)
  const labels = [...first, ...others]
  const final = new Int32Array(found.size)
  labels.forEach((label, code) => {
    const at = found.get(label)
    if (at !== undefined) final[at] = code
  })
  for (const codes of raw) for (let row = 0; row < codes.length; row++) codes[row] = final[codes[row]!]!
  return { labels, codes: raw }
}
