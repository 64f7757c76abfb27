import type { BinaryCounts } from './binaryCounts.js'
import type { LabelTable } from './labelSets.js'

/** The counts of each label over the rows, or of each row over the labels, in one pass. */
export function labelCounts(
  { labels, rows, truth, predicted }: LabelTable,
  by: 'label' | 'row',
  weights?: ArrayLike<number>,
): BinaryCounts[] {
  const groups = by === 'label' ? labels.length : rows
  const counts = new Float64Array(4 * groups)
  for (let row = 0, at = 0; row < rows; row++) {
    const weight = weights ? weights[row]! : 1
    for (let column = 0; column < labels.length; column++, at++) {
      const group = by === 'label' ? column : row
      counts[4 * group + 2 * truth[at]! + predicted[at]!]! += weight
    }
  }
  return Array.from({ length: groups }, (_, group) => {
    const [tn, fp, fn, tp] = counts.subarray(4 * group, 4 * group + 4)
    return { tp: tp!, fp: fp!, fn: fn!, tn: tn! }
  })
}
