import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { type BinaryCounts, type BinaryOptions, countsOfClass, positiveCounts } from './binaryCounts.js'
import { type Confusion, confuse } from './confusion.js'
import type { RatioOptions } from './ratio.js'

/**
 * How classes become one number: `binary` is the positive class alone; `micro` pools the counts of all; `macro` is
 * the plain mean; `weighted` the mean by true rows; `null` gives one value per class.
 */
export type Average = 'binary' | 'micro' | 'macro' | 'weighted' | null

export interface ScoreOptions extends BinaryOptions, RatioOptions {
  /** Default `binary`. */
  readonly average?: Average
  /** The classes to average over, and their order; default all found. Not read where the average is `binary`. */
  readonly labels?: readonly Label[]
}

/** A metric of one class's counts. */
export type CountsMetric = (counts: BinaryCounts, options: RatioOptions) => number

/** A metric of two columns: one number, or one per class where `average` is null. */
export interface ScoreFunction<O extends ScoreOptions = ScoreOptions> {
  (truth: ArrayLike<Label>, predicted: ArrayLike<Label>, options: O & { readonly average: null }): number[]
  (
    truth: ArrayLike<Label>,
    predicted: ArrayLike<Label>,
    options?: O & { readonly average?: 'binary' | 'micro' | 'macro' | 'weighted' },
  ): number
  (truth: ArrayLike<Label>, predicted: ArrayLike<Label>, options?: O): number | number[]
}

/** The counts of each class asked for, of the positive one alone where the average is `binary`. */
export function countsToScore(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: ScoreOptions,
): { readonly confusion: Confusion; readonly classes: readonly BinaryCounts[] } {
  if (options.compat && Number.isNaN(options.zeroDivision)) {
    refuse('OUT_OF_RANGE', 'zeroDivision', NaN, '0 or 1 under compat sklearn-1.2')
  }
  const binary = options.average === undefined || options.average === 'binary'
  const confusion = confuse(truth, predicted, options, binary ? undefined : options.labels)
  if (binary) return { confusion, classes: [positiveCounts(confusion, options.posLabel)] }
  const classes = Array.from({ length: confusion.asked }, (_, code) => countsOfClass(confusion, code))
  if (options.average !== 'micro') return { confusion, classes }
  return { confusion, classes: [pool(classes)] }
}

/** One value per class made into what `average` asks for; `fallback` is for a weighted one without any true row. */
export function averaged(
  values: readonly number[],
  classes: readonly BinaryCounts[],
  average: Average | undefined,
  fallback: () => number,
): number | number[] {
  if (average === null) return [...values]
  if (average !== 'macro' && average !== 'weighted') return values[0]!
  let sum = 0
  let total = 0
  let support = 0
  values.forEach((value, index) => {
    const { tp, fn } = classes[index]!
    support += tp + fn
    if (Number.isNaN(value)) return
    const weight = average === 'macro' ? 1 : tp + fn
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
  const score = (truth: ArrayLike<Label>, predicted: ArrayLike<Label>, options = {} as O) => {
    const { classes } = countsToScore(truth, predicted, options)
    const values = classes.map((counts) => metric(counts, options))
    return averaged(values, classes, options.average, () => metric(pool(classes), options))
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
