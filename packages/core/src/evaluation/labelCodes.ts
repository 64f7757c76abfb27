import { refuse } from '../errors/refuse.js'
import { compareLabels } from '../labels/compareLabels.js'
import type { Label, Split } from './evaluation.js'

/** Calls back with every label of every truth, and where it stands. */
export type EachTruth = (visit: (label: Label, split: Split, row: number) => void) => void

/**
 * The classes of a task and their codes: those listed, else the sorted union of the truths over all splits.
 *
 * @throws InputError `UNKNOWN_LABEL` where a truth is none of the labels listed
 */
export function labelCodes(
  eachTruth: EachTruth,
  listed: readonly Label[] | undefined,
): { readonly labels: readonly Label[]; readonly codes: ReadonlyMap<Label, number> } {
  const labels = listed ?? unionOf(eachTruth)
  const codes = new Map(labels.map((label, code) => [label, code]))
  if (listed)
    eachTruth((label, split, row) => {
      if (codes.has(label)) return
      refuse('UNKNOWN_LABEL', `splits.${split}.truth`, label, `one of \`labels\`: ${listed.join(', ')}`, row)
    })
  return { labels, codes }
}

function unionOf(eachTruth: EachTruth): readonly Label[] {
  const labels = new Set<Label>()
  let last: Label | undefined
  eachTruth((label) => {
    if (label !== last) labels.add(label)
    last = label
  })
  return [...labels].sort(compareLabels)
}
