import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { confidenceOf, type IntervalOptions, zOf } from '../intervals/interval.js'
import { wilsonLimits } from '../intervals/wilson.js'
import type { BinaryCounts } from '../metrics/binaryCounts.js'
import { scoredRows } from '../metrics/scoredRows.js'
import { aboveAll, nextThreshold, type Ranked, rank } from './rank.js'

/** What a floor of `chooseThreshold` may be set on. */
export type ThresholdMetric = 'precision' | 'recall' | 'specificity' | 'accuracy' | 'f1'

/** What is asked of a threshold: the part of a policy that a threshold can serve. */
export interface ThresholdAims {
  readonly floors?: { readonly [M in ThresholdMetric]?: number }
  /** Cost of one error of each kind, in one unit; 0 or more. */
  readonly costs?: { readonly falsePositive: number; readonly falseNegative: number } | null
  /** Share of positives where the model will be used, in (0, 1); default, or `null`: as in these rows. */
  readonly prevalence?: number | null
}

export interface ChooseThresholdOptions extends IntervalOptions, ThresholdAims {
  /** The positive class; default 1, or `true` where labels are booleans. */
  readonly posLabel?: Label
}

export interface ChosenThreshold {
  /** Rows with at least this score are called positive. Infinity: none is. */
  readonly threshold: number
  readonly counts: BinaryCounts
  /** Whether each floor is reached by its lower limit, by its estimate only, or not by all. */
  readonly floors: 'shown' | 'reached' | 'missed'
  /** Expected cost per row at the prevalence asked for; `null` without costs. */
  readonly cost: number | null
}

/**
 * The threshold that serves a policy best on these rows, which should be a validation split: chosen on the test rows it
 * looks better than it is. Of those that reach every floor by its lower limit (Wilson's), else by its estimate, the one
 * of least cost, or without costs the one furthest above its nearest floor; where none reaches them all, the one whose
 * worst floor is least missed. Without floors, the one of least cost. Ties go to the higher threshold. O(rows log rows).
 *
 * @param scores higher is more positive
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL, OUT_OF_RANGE; OUT_OF_RANGE also
 * where neither floors nor costs are given
 * @example chooseThreshold([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], { costs: { falsePositive: 1, falseNegative: 5 } })
 * // { threshold: 0.35, counts: { tp: 2, fp: 1, fn: 0, tn: 1 }, floors: 'shown', cost: 0.25 }
 */
export function chooseThreshold(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options: ChooseThresholdOptions,
): ChosenThreshold {
  const { floors = {}, costs = null, posLabel } = options
  if (Object.keys(floors).length === 0 && !costs)
    refuse('OUT_OF_RANGE', 'options', 'without floors and costs', 'floors to reach, or costs to lower')
  const z = zOf(confidenceOf(options))
  return chooseOf(rank(scoredRows(truth, scores, posLabel === undefined ? {} : { posLabel })), options, z)
}

/** Values nearer to each other than this are a tie that rounding broke: .6 − .8 and 0 − .2 differ in the last digit. */
const ROUNDING = 1e-12

/** The threshold chosen as `chooseThreshold` does, of rows already sorted and without weights. O(rows). */
export function chooseOf(ranked: Ranked, aims: ThresholdAims, z: number): ChosenThreshold {
  const { floors = {}, costs = null, prevalence = null } = aims
  const metrics = Object.keys(floors) as ThresholdMetric[]
  const bars = Object.values(floors)
  const positives = ranked.positives.values.length
  const negatives = ranked.negatives.values.length
  // One object, written anew at each of maybe millions of thresholds.
  const counts = { tp: 0, fp: 0, fn: positives, tn: negatives }
  const countAt = ({ tp, fp }: { readonly tp: number; readonly fp: number }) => {
    counts.tp = tp
    counts.fp = fp
    counts.fn = positives - tp
    counts.tn = negatives - fp
  }
  const slack = (z: number) => {
    let least = Infinity
    for (let at = 0; at < bars.length; at++)
      least = Math.min(least, floorMetric(metrics[at]!, counts, prevalence, z) - bars[at]!)
    return least
  }
  let best = { threshold: Infinity, tp: 0, fp: 0, rank: -1, value: -Infinity }
  const walk = aboveAll(ranked)
  let found = -1
  do {
    // With more false alarms alone no metric is better and no cost lower.
    if (walk.tp === found) continue
    found = walk.tp
    countAt(walk)
    const reached = slack(0)
    if (reached < 0 && best.rank > 0) continue
    const gain = costs && reached >= 0 ? -costPerRow(counts, costs, prevalence) : reached
    // A lower limit is no higher than its estimate: where that does not beat the best, no limit is worked out.
    if (best.rank === 2 && gain <= best.value + ROUNDING) continue
    const shown = reached < 0 ? reached : slack(z)
    const rank = shown >= 0 ? 2 : reached >= 0 ? 1 : 0
    const value = rank === 2 && !costs ? shown : gain
    if (rank < best.rank || (rank === best.rank && value <= best.value + ROUNDING)) continue
    const { threshold, tp, fp } = walk
    best = { threshold, tp, fp, rank, value }
  } while (nextThreshold(ranked, walk))
  countAt(best)
  return {
    threshold: best.threshold,
    counts,
    floors: (['missed', 'reached', 'shown'] as const)[best.rank]!,
    cost: costs && costPerRow(counts, costs, prevalence),
  }
}

/**
 * Expected cost per row of errors as common as in these counts, positives being as common as `prevalence` says (`null`:
 * as in these counts). A class without rows costs nothing.
 */
export function costPerRow(
  { tp, fp, fn, tn }: BinaryCounts,
  costs: NonNullable<ThresholdAims['costs']>,
  prevalence: number | null,
): number {
  const positives = tp + fn
  const negatives = fp + tn
  const share = prevalence ?? positives / (positives + negatives)
  const ofEach = (errors: number, rows: number) => (rows === 0 ? 0 : errors / rows)
  return (
    costs.falseNegative * share * ofEach(fn, positives) +
    costs.falsePositive * (1 - share) * ofEach(fp, negatives)
  )
}

/**
 * A metric's estimate, or with z its lower limit by Wilson. Where nothing is called positive precision is 0: it cannot
 * be shown. At another prevalence the limit takes recall at its lower and the false positive rate at its upper limit,
 * which errs on the safe side.
 */
export function floorMetric(
  metric: ThresholdMetric,
  { tp, fp, fn, tn }: BinaryCounts,
  prevalence: number | null,
  z: number,
): number {
  if (metric === 'recall') return shareOrLower(tp, tp + fn, z)
  if (metric === 'specificity') return shareOrLower(tn, tn + fp, z)
  if (metric === 'accuracy') return shareOrLower(tp + tn, tp + fp + fn + tn, z)
  if (metric === 'f1') {
    const share = shareOrLower(tp, tp + fp + fn, z)
    return (2 * share) / (1 + share)
  }
  if (prevalence === null) return shareOrLower(tp, tp + fp, z)
  const caught = shareOrLower(tp, tp + fn, z) * prevalence
  const flagged = (1 - shareOrLower(tn, tn + fp, z)) * (1 - prevalence)
  return caught === 0 ? 0 : caught / (caught + flagged)
}

function shareOrLower(k: number, n: number, z: number): number {
  if (n === 0) return 0
  return z === 0 ? k / n : wilsonLimits(k, n, z)[0]
}
