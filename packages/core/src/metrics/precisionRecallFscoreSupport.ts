import type { Label } from '../evaluation/evaluation.js'
import {
  type Average,
  averaged,
  type CountsMetric,
  countsToScore,
  pool,
  type ScoreOptions,
} from './average.js'
import { type BetaOptions, fbetaOfCounts } from './fbeta.js'
import { oneOrTrue } from './positiveLabel.js'
import { precisionOfCounts } from './precision.js'
import { recallOfCounts } from './recall.js'

/** A ratio of 0/0, which counts as `zeroDivision`; `label` is null where it is of pooled counts. */
export interface Undefined {
  readonly metric: 'precision' | 'recall' | 'fscore'
  readonly label: Label | null
}

/** The three scores: numbers, or arrays of one per class where `average` is null. */
export interface PrecisionRecallFscore<T extends number | number[] = number | number[]> {
  readonly precision: T
  readonly recall: T
  readonly fscore: T
  /** True rows (or their weight) per class; null for an average. */
  readonly support: T extends number[] ? number[] : null
  /** The classes that the arrays stand for, or that were averaged. */
  readonly labels: readonly Label[]
  readonly undefinedAt: readonly Undefined[]
}

type Options = ScoreOptions & BetaOptions

/**
 * Precision, recall, F-beta and support in one pass. The default average is null: one value per class.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example precisionRecallFscoreSupport([1, 1, 0, 0], [1, 0, 0, 0]).recall // [1, 0.5]
 */
export function precisionRecallFscoreSupport(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options?: Options & { readonly average?: null },
): PrecisionRecallFscore<number[]>
export function precisionRecallFscoreSupport(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: Options & { readonly average: Exclude<Average, null> },
): PrecisionRecallFscore<number>
export function precisionRecallFscoreSupport(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options?: Options,
): PrecisionRecallFscore
export function precisionRecallFscoreSupport(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: Options = {},
): PrecisionRecallFscore {
  const average = options.average ?? null
  const { confusion, classes } = countsToScore(truth, predicted, { ...options, average })
  const asked = confusion.labels.slice(0, confusion.asked)
  const positive = options.posLabel ?? oneOrTrue(asked)
  const labels = average === 'binary' ? [positive] : asked
  const undefinedAt: Undefined[] = []
  const score = (name: Undefined['metric'], metric: CountsMetric) => {
    classes.forEach((counts, index) => {
      if (!Number.isNaN(metric(counts, { zeroDivision: NaN }))) return
      undefinedAt.push({ metric: name, label: average === 'micro' ? null : labels[index]! })
    })
    const values = classes.map((counts) => metric(counts, options))
    return averaged(values, classes, average, () => metric(pool(classes), options))
  }
  return {
    precision: score('precision', precisionOfCounts),
    recall: score('recall', recallOfCounts),
    fscore: score('fscore', (counts, ratio) => fbetaOfCounts(counts, { ...options, ...ratio })),
    support: average === null ? classes.map(({ tp, fn }) => tp + fn) : null,
    labels,
    undefinedAt,
  } as PrecisionRecallFscore
}
