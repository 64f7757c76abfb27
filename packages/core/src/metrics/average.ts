import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { type BinaryCounts, type BinaryOptions, countsOfClass, positiveCounts } from './binaryCounts.js'
import { confuse } from './confusion.js'
import { labelCounts } from './labelCounts.js'
import { isMultilabel, labelTable, type RowLabels } from './labelSets.js'
import { oneOrTrue } from './positiveLabel.js'
import type { RatioOptions } from './ratio.js'

/**
 * How classes become one number: `binary` is the positive class alone; `micro` pools the counts of all; `macro` is
 * the plain mean; `weighted` the mean by true rows; `samples`, of sets of labels, the mean over rows, each scored over
 * its labels; `null` gives one value per class.
 */
export type Average = 'binary' | 'micro' | 'macro' | 'weighted' | 'samples' | null

export interface ScoreOptions extends BinaryOptions, RatioOptions {
  /** Default `binary`. */
  readonly average?: Average
  /** The classes to average over, and their order; default all found. Not read where the average is `binary`. */
  readonly labels?: readonly Label[]
}

/** A metric of one class's counts. */
export type CountsMetric = (counts: BinaryCounts, options: RatioOptions) => number

/**
 * A metric of two columns: one number, or one per class where `average` is null. Columns hold one label for each row;
 * or, multilabel, a Set of labels, or a 0 or 1 for each label.
 */
export interface ScoreFunction<O extends ScoreOptions = ScoreOptions> {
  (truth: RowLabels, predicted: RowLabels, options: O & { readonly average: null }): number[]
  (
    truth: RowLabels,
    predicted: RowLabels,
    options?: O & { readonly average?: Exclude<Average, null> },
  ): number
  (truth: RowLabels, predicted: RowLabels, options?: O): number | number[]
}

/** What an average is taken over: classes, or, of `samples`, rows. */
export interface Averaged {
  /** The classes asked for. */
  readonly labels: readonly Label[]
  /** Of each class; of the positive one alone, of all together, or of each row, as the average says. */
  readonly counts: readonly BinaryCounts[]
  /** Of the rows, where the average is `samples`. */
  readonly weights: ArrayLike<number> | undefined
}

/** The counts of each class asked for, of the positive one alone where the average is `binary`. */
export function countsToScore(truth: RowLabels, predicted: RowLabels, options: ScoreOptions): Averaged {
  const { average = 'binary', sampleWeight: weights } = options
  if (options.compat && Number.isNaN(options.zeroDivision))
    refuse('OUT_OF_RANGE', 'zeroDivision', NaN, '0 or 1 under compat sklearn-1.2')
  const pooled = (counts: readonly BinaryCounts[]) => (average === 'micro' ? [pool(counts)] : counts)
  if (isMultilabel(truth) || isMultilabel(predicted)) {
    if (average === 'binary')
      refuse(
        'NOT_BINARY',
        'average',
        "'binary' of sets of labels",
        "'micro', 'macro', 'weighted', 'samples' or null",
      )
    const table = labelTable(truth, predicted, weights, options.labels)
    if (average === 'samples') return { labels: table.labels, counts: labelCounts(table, 'row'), weights }
    return { labels: table.labels, counts: pooled(labelCounts(table, 'label', weights)), weights: undefined }
  }
  if (average === 'samples')
    refuse('OUT_OF_RANGE', 'average', "'samples' of one label per row", 'sets of labels')
  const confusion = confuse(truth, predicted, options, average === 'binary' ? undefined : options.labels)
  const labels = confusion.labels.slice(0, confusion.asked)
  if (average !== 'binary')
    return {
      labels,
      counts: pooled(labels.map((_, code) => countsOfClass(confusion, code))),
      weights: undefined,
    }
  const positive = options.posLabel ?? oneOrTrue(labels)
  return { labels: [positive], counts: [positiveCounts(confusion, options.posLabel)], weights: undefined }
}

/**
 * One value per class (or row) made into what `average` asks for; `fallback` is for a weighted one without any true
 * row. NaN is left out of means.
 */
export function averaged(
  values: readonly number[],
  { counts, weights }: Averaged,
  average: Average | undefined,
  fallback: () => number,
): number | number[] {
  if (average === null) return [...values]
  if (average !== 'macro' && average !== 'weighted' && average !== 'samples') return values[0]!
  let sum = 0
  let total = 0
  let support = 0
  values.forEach((value, at) => {
    const { tp, fn } = counts[at]!
    support += tp + fn
    const weight = average === 'weighted' ? tp + fn : weights ? weights[at]! : 1
    if (Number.isNaN(value) || weight === 0) return
    sum += weight * value
    total += weight
  })
  return average === 'weighted' && support === 0 ? fallback() : sum / total
}

/**
 * A score over columns from one over counts: tallies, calls it for each class, averages. A weighted average without
 * any true row is, as in scikit-learn, the score of the pooled counts.
 */
export function scoreOf<O extends ScoreOptions>(
  metric: (counts: BinaryCounts, options: O) => number,
): ScoreFunction<O> {
  const score = (truth: RowLabels, predicted: RowLabels, options = {} as O) => {
    const over = countsToScore(truth, predicted, options)
    const values = over.counts.map((counts) => metric(counts, options))
    return averaged(values, over, options.average, () => metric(pool(over.counts), options))
  }
  return score as ScoreFunction<O>
}

/** The counts of all classes together. */
export function pool(classes: readonly BinaryCounts[]): BinaryCounts {
  const sum = { tp: 0, fp: 0, fn: 0, tn: 0 }
  for (const { tp, fp, fn, tn } of classes) {
    sum.tp += tp
    sum.fp += fp
    sum.fn += fn
    sum.tn += tn
  }
  return sum
}
