import type { Label } from '../evaluation/evaluation.js'
import { type BinaryCounts, countsOfClass } from './binaryCounts.js'
import { confuse, type MetricOptions } from './confusion.js'

/**
 * The counts of each class against the rest, in the order of `labels` (default all found, sorted).
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE
 * @example multilabelConfusionMatrix(['a', 'b'], ['a', 'a'])[1] // { tp: 0, fp: 0, fn: 1, tn: 1 }
 */
export function multilabelConfusionMatrix(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: MetricOptions & { readonly labels?: readonly Label[] } = {},
): BinaryCounts[] {
  const confusion = confuse(truth, predicted, options, options.labels)
  return Array.from({ length: confusion.asked }, (_, code) => countsOfClass(confusion, code))
}
