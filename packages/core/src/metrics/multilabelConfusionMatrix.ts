import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { countsToScore } from './average.js'
import type { BinaryCounts } from './binaryCounts.js'
import type { MetricOptions } from './confusion.js'
import { labelCounts } from './labelCounts.js'
import { isMultilabel, labelTable, type RowLabels } from './labelSets.js'

export interface MultilabelConfusionOptions extends MetricOptions {
  /** The classes and their order; default all found, sorted, or all columns. */
  readonly labels?: readonly Label[]
  /** true: of each row over its labels, instead of each label over rows. For sets of labels. */
  readonly samplewise?: boolean
}

/**
 * The counts of each class, or each label of sets of labels, against the rest; or of each row.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE; NOT_BINARY of sets given as other than 0 and
 * 1; OUT_OF_RANGE where `samplewise` is asked of one label per row
 * @example
 * multilabelConfusionMatrix(['a', 'b'], ['a', 'a'])[1] // { tp: 0, fp: 0, fn: 1, tn: 1 }
 */
export function multilabelConfusionMatrix(
  truth: RowLabels,
  predicted: RowLabels,
  options: MultilabelConfusionOptions = {},
): BinaryCounts[] {
  const { labels, sampleWeight, samplewise = false, compat } = options
  if (!samplewise) {
    const asked = {
      average: null,
      ...(labels && { labels }),
      ...(sampleWeight && { sampleWeight }),
      ...(compat && { compat }),
    }
    return [...countsToScore(truth, predicted, asked).counts]
  }
  if (!isMultilabel(truth))
    refuse('OUT_OF_RANGE', 'samplewise', 'true of one label per row', 'sets of labels')
  return labelCounts(labelTable(truth, predicted, sampleWeight, labels), 'row', sampleWeight)
}
