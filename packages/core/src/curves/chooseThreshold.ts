import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { confidenceOf, type IntervalOptions, zOf } from '../intervals/interval.js'
import { wilsonLimits } from '../intervals/wilson.js'
import type { BinaryCounts } from '../metrics/binaryCounts.js'
import { thresholdSweep } from './thresholdSweep.js'

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
  const { floors = {}, costs = null, prevalence = null, posLabel } = options
  const asked = Object.entries(floors) as [ThresholdMetric, number][]
  if (asked.length === 0 && !costs)
    refuse('OUT_OF_RANGE', 'options', 'without floors and costs', 'floors to reach, or costs to lower')
  const z = zOf(confidenceOf(options))
  const sweep = thresholdSweep(truth, scores, posLabel === undefined ? {} : { posLabel })
  let best = { at: 0, rank: -1, value: -Infinity }
  const countsAt = (at: number): BinaryCounts => ({
    tp: sweep.tp[at]!,
    fp: sweep.fp[at]!,
    fn: sweep.fn[at]!,
    tn: sweep.tn[at]!,
  })
  for (let at = 0; at < sweep.thresholds.length; at++) {
    const counts = countsAt(at)
    const slack = (lower: boolean) =>
      asked.reduce(
        (least, [metric, floor]) =>
          Math.min(least, floorMetric(metric, counts, prevalence, lower ? z : 0) - floor),
        Infinity,
      )
    const [shown, reached] = [slack(true), slack(false)]
    const rank = shown >= 0 ? 2 : reached >= 0 ? 1 : 0
    const value = costs && rank > 0 ? -costPerRow(counts, costs, prevalence) : rank === 2 ? shown : reached
    if (rank > best.rank || (rank === best.rank && value > best.value)) best = { at, rank, value }
  }
  const counts = countsAt(best.at)
  return {
    threshold: sweep.thresholds[best.at]!,
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
  const lower = (k: number, n: number) => (n === 0 ? 0 : z === 0 ? k / n : wilsonLimits(k, n, z)[0])
  if (metric === 'recall') return lower(tp, tp + fn)
  if (metric === 'specificity') return lower(tn, tn + fp)
  if (metric === 'accuracy') return lower(tp + tn, tp + fp + fn + tn)
  if (metric === 'f1') {
    const share = lower(tp, tp + fp + fn)
    return (2 * share) / (1 + share)
  }
  if (prevalence === null) return lower(tp, tp + fp)
  const caught = lower(tp, tp + fn) * prevalence
  const flagged = (1 - lower(tn, tn + fp)) * (1 - prevalence)
  return caught === 0 ? 0 : caught / (caught + flagged)
}
