import { modelMetrics } from '../evaluation/modelMetrics.js'
import { clopperPearsonInterval } from '../intervals/clopperPearson.js'
import { formatBar, formatShare } from '../report/number.js'
import type { FloorMetric } from '../verdict/policy.js'
import type { BinaryCountsReport, Finding } from '../verdict/verdict.js'
import { finding, type PitfallInput } from './pitfall.js'

/** How far under a floor both models must lie, shown, before the floor itself is in question. */
const farBelow = 0.1

/**
 * Floors that say little: each is met by the base already, so that they do not show that tuning worked; or one lies so
 * far above both models that the floor, the labels or the task should be looked at. Binary tasks; a floor on F1, or on
 * precision at another prevalence, is left out.
 * @example
 * const truth = [...new Array(50).fill('spam'), ...new Array(50).fill('ham')]
 * const rows = { truth, base: { predictions: truth }, tuned: { predictions: truth } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ floors: { recall: 0.5 } }),
 * )
 * findings.find(({ code }) => code === 'floors-below-base')?.severity // 'info'
 */
export function floorsBelowBase({ prepared, policy }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  if (prepared.task !== 'binary' || !test.base) return []
  const base = modelMetrics(prepared, test, test.base, test.clean).counts
  const tuned = modelMetrics(prepared, test, test.tuned, test.clean).counts
  if (!base || !tuned) return []
  const negatives = test.clean.length - (base.tp + base.fn)
  const interval = (metric: FloorMetric, counts: BinaryCountsReport) => {
    const share = shareOfFloor(metric, counts, negatives)
    return share && share[1] > 0 ? clopperPearsonInterval(...share, { confidence: policy.confidence }) : null
  }
  const floors = Object.entries(policy.floors)
    .filter(([metric]) => metric !== 'f1' && !(metric === 'precision' && policy.prevalence !== null))
    .map(([metric, bar]) => ({
      metric,
      bar,
      base: interval(metric as FloorMetric, base),
      tuned: interval(metric as FloorMetric, tuned),
    }))
  const judged = floors.length > 0 && floors.length === Object.keys(policy.floors).length
  const metByBase = judged && floors.every(({ base, bar }) => base !== null && base.lower >= bar)
  const below = metByBase ? [allMetByBase(floors)] : []
  const tooHigh = floors.filter(
    ({ base, tuned, bar }) => base && tuned && Math.max(base.upper, tuned.upper) < bar - farBelow,
  )
  return [...below, ...tooHigh.map(farAbove)]
}

interface FloorStanding {
  readonly metric: string
  readonly bar: number
  readonly base: { readonly estimate: number; readonly lower: number } | null
  readonly tuned: { readonly estimate: number } | null
}

function shareOfFloor(
  metric: FloorMetric,
  { tp, fp, fn, tn }: BinaryCountsReport,
  negatives: number,
): readonly [number, number] | null {
  if (metric === 'precision') return [tp, tp + fp]
  if (metric === 'recall') return [tp, tp + fn]
  if (metric === 'specificity') return [tn, negatives]
  return metric === 'accuracy' ? [tp + tn, tp + fn + negatives] : null
}

function allMetByBase(floors: readonly FloorStanding[]): Finding {
  const named = floors.map(
    ({ metric, base, bar }) => `${metric} ${formatShare(base!.estimate, bar)} (floor ${formatBar(bar)})`,
  )
  return finding('floors-below-base', 'info', {
    evidence: Object.fromEntries(
      floors.flatMap(({ metric, bar, base }) => [
        [`${metric}Floor`, bar],
        [`${metric}Base`, base!.estimate],
        [`${metric}BaseLower`, base!.lower],
      ]),
    ),
    sentence: `The base meets every floor already: ${named.join(', ')}. Meeting them does not show that tuning worked.`,
    remedy: 'Raise the floors to what the use needs, and let the gain decide whether tuning was worth it.',
  })
}

function farAbove({ metric, bar, base, tuned }: FloorStanding): Finding {
  return finding('floors-below-base', 'warning', {
    evidence: { metric, floor: bar, base: base!.estimate, tuned: tuned!.estimate },
    sentence:
      `The floor of ${formatBar(bar)} on ${metric} is far above both models: base ${formatShare(base!.estimate, bar)}, ` +
      `tuned ${formatShare(tuned!.estimate, bar)}.`,
    remedy: 'Check the labels and the task first, then whether this bar is needed; do not lower it to pass.',
  })
}
