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
import type { RowLabels } from './labelSets.js'
import { precisionOfCounts } from './precision.js'
import { recallOfCounts } from './recall.js'

/** A ratio of 0/0, which counts as `zeroDivision`; `label` is null where it is of pooled counts, or of one row. */
export interface Undefined {
  readonly metric: 'precision' | 'recall' | 'fscore'
  readonly label: Label | null
  /** Where the average is `samples`. */
  readonly row?: number
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
 * @example
 * precisionRecallFscoreSupport([1, 1, 0, 0], [1, 0, 0, 0]).recall // [1, 0.5]
 */
export function precisionRecallFscoreSupport(
  truth: RowLabels,
  predicted: RowLabels,
  options?: Options & { readonly average?: null },
): PrecisionRecallFscore<number[]>
export function precisionRecallFscoreSupport(
  truth: RowLabels,
  predicted: RowLabels,
  options: Options & { readonly average: Exclude<Average, null> },
): PrecisionRecallFscore<number>
export function precisionRecallFscoreSupport(
  truth: RowLabels,
  predicted: RowLabels,
  options?: Options,
): PrecisionRecallFscore
export function precisionRecallFscoreSupport(
  truth: RowLabels,
  predicted: RowLabels,
  options: Options = {},
): PrecisionRecallFscore {
  const average = options.average ?? null
  const over = countsToScore(truth, predicted, { ...options, average })
  const { counts, labels } = over
  const undefinedAt: Undefined[] = []
  const score = (name: Undefined['metric'], metric: CountsMetric) => {
    counts.forEach((one, at) => {
      if (!Number.isNaN(metric(one, { zeroDivision: NaN }))) return
      const label = average === 'micro' || average === 'samples' ? null : labels[at]!
      undefinedAt.push({ metric: name, label, ...(average === 'samples' && { row: at }) })
    })
    const values = counts.map((one) => metric(one, options))
    return averaged(values, over, average, () => metric(pool(counts), options))
  }
  return {
    precision: score('precision', precisionOfCounts),
    recall: score('recall', recallOfCounts),
    fscore: score('fscore', (one, ratio) => fbetaOfCounts(one, { ...options, ...ratio })),
    support: average === null ? counts.map(({ tp, fn }) => tp + fn) : null,
    labels,
    undefinedAt,
  } as PrecisionRecallFscore
}
