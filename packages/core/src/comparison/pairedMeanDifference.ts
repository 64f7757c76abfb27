import { studentTSf } from '../distributions/studentT.js'
import { refuse } from '../errors/refuse.js'
import { clopperPearsonLimits } from '../intervals/clopperPearson.js'
import { ROUNDING } from '../intervals/effectiveN.js'
import { confidenceOf, type Interval, type IntervalOptions } from '../intervals/interval.js'
import { criticalOf } from '../intervals/microFloor.js'
import { checkLength } from '../metrics/checkColumns.js'

/** From so many rows on, so many of them differing, the mean of the differences is near enough to normal for t. */
const fewestRows = 30
export const fewestDiffering = 10

export interface MeanDifferenceOptions extends IntervalOptions {
  /** One per row, not below 0; only their ratios count. */
  readonly weights?: ArrayLike<number>
}

export interface MeanDifferenceInterval extends Interval {
  /** Whether enough rows differ for t; else the limits are what the signs allow. */
  readonly byT: boolean
}

/** Rows that differ, by their sign, and how much more the heaviest of them may count than the mean one. */
export interface Differing {
  readonly rows: number
  readonly negative: number
  readonly positive: number
  readonly heaviest: number
}

/** Whether t may be used: enough rows, and enough that differ. */
function enoughDiffer({ rows, negative, positive }: Differing): boolean {
  return rows >= fewestRows && negative + positive >= fewestDiffering
}

/**
 * Limits of a mean of differences in [−1, 1] that hold however few of them are not 0: no loss can exceed the share of
 * the rows that lose, nor a gain that of those that gain, by Clopper and Pearson's upper limits.
 */
export function signLimits({ rows, negative, positive, heaviest }: Differing, sideLevel: number) {
  const most = (count: number) => Math.min(1, heaviest * clopperPearsonLimits(count, rows, sideLevel)[1])
  return [-most(negative), most(positive)] as const
}

function summarise(
  base: ArrayLike<number>,
  tuned: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
) {
  const rows = base.length
  checkLength('tuned', tuned, rows)
  if (weights) checkLength('weights', weights, rows)
  checkScores('base', base)
  checkScores('tuned', tuned)
  const weight = (row: number) => (weights ? weights[row]! : 1)
  let total = 0
  let sum = 0
  let most = 0
  let negative = 0
  let positive = 0
  for (let row = 0; row < rows; row++) {
    const difference = tuned[row]! - base[row]!
    total += weight(row)
    sum += weight(row) * difference
    most = Math.max(most, weight(row))
    if (difference < 0) negative++
    if (difference > 0) positive++
  }
  const estimate = sum / total
  let squares = 0
  for (let row = 0; row < rows; row++) {
    const influence = (weight(row) * (tuned[row]! - base[row]! - estimate)) / total
    squares += influence * influence
  }
  const variance = (squares * rows) / (rows - 1)
  const standardError = variance < ROUNDING ? 0 : Math.sqrt(variance)
  return { estimate, standardError, differing: { rows, negative, positive, heaviest: (most * rows) / total } }
}

function checkScores(argument: string, scores: ArrayLike<number>): void {
  for (let row = 0; row < scores.length; row++)
    if (!(scores[row]! >= 0 && scores[row]! <= 1))
      refuse('SCORE_OUT_OF_RANGE', argument, scores[row], 'a score from 0 to 1', row)
}

/**
 * Interval of the mean difference of two models' scores in [0, 1] on the same rows, tuned minus base: Student's paired
 * t where there are 30 rows or more and 10 or more of them differ. With fewer the limits are those that the signs alone
 * allow, Clopper and Pearson's upper limits of the share of rows that lose and of the share that gain: they hold always,
 * and can show that little was lost, never that anything was gained. Weighted: the mean, and its variance
 * n/(n − 1)·Σw²(δ − d)²/(Σw)². Where all differ alike there is no width to see. With no rows the estimate is NaN and the interval [−1, 1].
 *
 * Student (1908), "The probable error of a mean", Biometrika 6.
 *
 * @throws InputError LENGTH_MISMATCH, SCORE_OUT_OF_RANGE, OUT_OF_RANGE
 * @example
 * pairedMeanDifference([0.5, 0, 1], [0.5, 0.5, 1]).method // 'paired-signs': three rows are too few for t
 */
export function pairedMeanDifference(
  base: ArrayLike<number>,
  tuned: ArrayLike<number>,
  { weights, ...options }: MeanDifferenceOptions = {},
): MeanDifferenceInterval {
  const confidence = confidenceOf(options)
  const sideLevel = (1 - confidence) / 2
  const { estimate, standardError, differing } = summarise(base, tuned, weights)
  if (Number.isNaN(estimate))
    return { estimate, lower: -1, upper: 1, confidence, method: 'paired-t', byT: true }
  if (!enoughDiffer(differing)) {
    const [lower, upper] = signLimits(differing, sideLevel)
    return { estimate, lower, upper, confidence, method: 'paired-signs', byT: false }
  }
  const reach = criticalOf(sideLevel, differing.rows - 1) * standardError
  return {
    estimate,
    lower: estimate - reach,
    upper: estimate + reach,
    confidence,
    method: 'paired-t',
    byT: true,
  }
}

/**
 * One-sided p towards failing: the smallest one-sided level at which the upper limit of `pairedMeanDifference` falls
 * below `bar`. 1 where the estimate is at `bar` or above or undefined, where too few rows differ for t, and where all
 * differ alike.
 *
 * @example
 * pairedMeanDifferenceP([0.5, 0, 1], [0.5, 0.5, 1], 0.4) // 1
 */
export function pairedMeanDifferenceP(
  base: ArrayLike<number>,
  tuned: ArrayLike<number>,
  bar: number,
  { weights }: { readonly weights?: ArrayLike<number> } = {},
): number {
  const { estimate, standardError, differing } = summarise(base, tuned, weights)
  if (!(estimate < bar) || !enoughDiffer(differing) || standardError === 0) return 1
  return studentTSf((bar - estimate) / standardError, differing.rows - 1)
}
