import { normalSf } from '../distributions/normal.js'
import type { Label } from '../evaluation/evaluation.js'
import { type Placements, placements } from '../intervals/placements.js'
import { encodeLabels } from '../labels/encodeLabels.js'
import { checkFinite, checkLength, checkSomeRows } from '../metrics/checkColumns.js'
import { laterOfTwo, positiveLabel } from '../metrics/positiveLabel.js'
import type { TestResult } from './mcnemar.js'

/** Two models' areas under the ROC curve on the same rows, and how their estimates vary together. */
export interface DelongCovariance {
  /** AUC of base; NaN where a class has no rows. */
  readonly base: number
  /** AUC of tuned; NaN where a class has no rows. */
  readonly tuned: number
  /** Variances and covariance of the two estimates; NaN where a class has fewer than two rows. */
  readonly varBase: number
  readonly varTuned: number
  readonly covariance: number
  /** Positive rows. */
  readonly m: number
  /** Negative rows. */
  readonly n: number
}

/** AUC, the mean placement as a share. */
export function aucOf({ positives, negatives }: Placements): number {
  return sumOf(positives) / (positives.length * negatives.length)
}

/** DeLong's covariance of two AUCs from their placements; the variance where both are the same. */
export function covarianceOf(a: Placements, b: Placements): number {
  const m = a.positives.length
  const n = a.negatives.length
  return (
    sampleCovariance(a.positives, b.positives) / (n * n * m) +
    sampleCovariance(a.negatives, b.negatives) / (m * m * n)
  )
}

function sampleCovariance(a: Float64Array, b: Float64Array): number {
  const n = a.length
  const ofA = sumOf(a) / n
  const ofB = sumOf(b) / n
  let sum = 0
  for (let i = 0; i < n; i++) sum += (a[i]! - ofA) * (b[i]! - ofB)
  return sum / (n - 1)
}

/** A loop: columns hold millions of rows, and a callback for each costs more than all else. */
function sumOf(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}

/**
 * The AUCs of two models on the same rows with DeLong's variances and covariance. O(rows).
 *
 * DeLong, DeLong & Clarke-Pearson (1988), "Comparing the areas under two or more correlated receiver operating
 * characteristic curves: a nonparametric approach", Biometrics 44; by placements as in Sun & Xu (2014).
 *
 * @param positive 1 for rows of the positive class; anything else is negative
 * @param baseScores finite; the higher, the more positive
 * @throws InputError EMPTY_INPUT, LENGTH_MISMATCH, NOT_FINITE
 * @example delongCovariance([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], [0.1, 0.2, 0.3, 0.4])
 * // { base: 0.75, tuned: 1, varBase: 0.125, varTuned: 0, covariance: 0, m: 2, n: 2 }
 */
export function delongCovariance(
  positive: ArrayLike<number>,
  baseScores: ArrayLike<number>,
  tunedScores: ArrayLike<number>,
): DelongCovariance {
  checkSomeRows(positive.length)
  const placed = (argument: string, scores: ArrayLike<number>) => {
    checkLength(argument, scores, positive.length)
    checkFinite(argument, scores)
    return placements(positive, scores)
  }
  return delongOf(placed('baseScores', baseScores), placed('tunedScores', tunedScores))
}

/** The same from the placements of both models' rows. */
export function delongOf(base: Placements, tuned: Placements): DelongCovariance {
  return {
    base: aucOf(base),
    tuned: aucOf(tuned),
    varBase: covarianceOf(base, base),
    varTuned: covarianceOf(tuned, tuned),
    covariance: covarianceOf(base, tuned),
    m: base.positives.length,
    n: base.negatives.length,
  }
}

/**
 * DeLong's test that two models rank the same rows equally well: z of the difference of their AUCs, tuned minus base.
 * It informs and never decides. Where the difference has no variance (the same ranking twice, classes told apart
 * perfectly by both, or a class of fewer than two rows) there is no z: the statistic is NaN and p is 1.
 *
 * @param options `posLabel` names the positive class; by default the later of two labels in sorted order
 * @throws InputError EMPTY_INPUT, LENGTH_MISMATCH, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL
 * @example delongTest([0, 0, 0, 1, 1, 1], [0.1, 0.6, 0.4, 0.5, 0.3, 0.8], [0.1, 0.2, 0.4, 0.5, 0.3, 0.8])
 * // { statistic: 0.8944…, pValue: 0.3710…, method: 'delong', n: 6 }
 */
export function delongTest(
  truth: ArrayLike<Label>,
  baseScores: ArrayLike<number>,
  tunedScores: ArrayLike<number>,
  options: { readonly posLabel?: Label } = {},
): TestResult {
  checkSomeRows(truth.length)
  const { labels, codes } = encodeLabels({ truth })
  const code = labels.indexOf(positiveLabel(labels, options.posLabel, laterOfTwo, 'one column per class'))
  const positive = codes[0]!.map((of) => (of === code ? 1 : 0))
  const { base, tuned, varBase, varTuned, covariance } = delongCovariance(positive, baseScores, tunedScores)
  const variance = varBase + varTuned - 2 * covariance
  const statistic = variance > 0 ? (tuned - base) / Math.sqrt(variance) : NaN
  const pValue = variance > 0 ? 2 * normalSf(Math.abs(statistic)) : 1
  return { statistic, pValue, method: 'delong', n: truth.length }
}
