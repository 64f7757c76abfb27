import type { Label } from './evaluation.js'
import { INVALID } from './prepared.js'

/** Sets of labels as codes: equal sets have equal codes, in whatever order their labels stand. */
export interface LabelPatterns {
  /** The code of a set; `INVALID` where it holds what is no label. A new set gets the next code. */
  readonly codeOf: (set: readonly Label[]) => number
  /** Each set met so far, at its code: ascending indices of labels. */
  readonly all: readonly (readonly number[])[]
}

/**
 * Gives each set of labels a code as it is met.
 * @param codes From label to index.
 */
export function labelPatterns(codes: ReadonlyMap<Label, number>): LabelPatterns {
  const all: (readonly number[])[] = []
  const known = new Map<string, number>()
  const codeOf = (set: readonly Label[]) => {
    const members = [...new Set(set.map((label) => codes.get(label) ?? INVALID))].sort((a, b) => a - b)
    if (members[0] === INVALID) return INVALID
    const key = members.join()
    const code = known.get(key) ?? all.length
    if (code === all.length) {
      known.set(key, code)
      all.push(members)
    }
    return code
  }
  return { codeOf, all }
}

/** How many labels two sets, each ascending, have in common. */
export function inCommon(a: readonly number[], b: readonly number[]): number {
  let count = 0
  let at = 0
  for (const label of a) {
    while (at < b.length && b[at]! < label) at++
    if (b[at] === label) count++
  }
  return count
}
