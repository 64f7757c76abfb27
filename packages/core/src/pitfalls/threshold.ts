import {
  costPerRow,
  floorMetric,
  type ThresholdAims,
  type ThresholdMetric,
} from '../curves/chooseThreshold.js'
import { rowsWhere } from '../evaluation/rowsWhere.js'
import type { BinaryCounts } from '../metrics/binaryCounts.js'
import { words } from '../report/locale.js'
import { formatCountChange, formatShare } from '../report/number.js'
import type { Policy } from '../verdict/policy.js'
import type { Finding } from '../verdict/verdict.js'
import { costChange } from './costChange.js'
import { isScored } from './isScored.js'
import { finding, type PitfallInput } from './pitfall.js'
import { type ThresholdChoice, thresholdChoice } from './thresholdChoice.js'

const served: readonly string[] = [
  'precision',
  'recall',
  'specificity',
  'accuracy',
  'f1',
] satisfies readonly ThresholdMetric[]

/**
 * Another threshold would serve the policy better than the answers given, or none would: where the tuned model's
 * estimates miss a floor, a moved threshold halves what is missing, or every threshold misses; where errors have costs,
 * a moved threshold is shown to be cheaper and misses no more. Binary tasks with scores. It speaks of another candidate
 * and changes no claim.
 * @example
 * const scored = (score) => ({ predictions: score.map((p) => (p < 0.5 ? 'ham' : 'spam')), scores: score })
 * const truth = [...new Array(50).fill('spam'), ...new Array(50).fill('ham')]
 * const rows = { truth, tuned: scored(truth.map((label) => (label === 'spam' ? 0.4 : 0.1))) }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows, validation: rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'threshold')?.evidence.threshold // 0.4
 */
export function threshold({ prepared, policy }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const { positive } = prepared
  const aims = aimsOf(policy)
  const asked = Object.entries(aims.floors!) as [ThresholdMetric, number][]
  if (prepared.task !== 'binary' || positive === null || !test.tuned.scores) return []
  if (asked.length === 0 && !aims.costs) return []
  const rows = rowsWhere(test.clean, (row) => isScored(test.tuned, row))
  const isPositive = (row: number) => test.truth[row] === positive
  const calledNow = (row: number) => test.tuned.codes[row] === positive
  const now = countsOf(rows, isPositive, calledNow)
  const short = (counts: BinaryCounts) =>
    Math.max(0, ...asked.map(([metric, floor]) => floor - floorMetric(metric, counts, policy.prevalence, 0)))
  // Where the answers given reach every floor, and none costs anything, there is nothing to better.
  if (short(now) === 0 && !aims.costs) return []
  const choice = thresholdChoice(prepared, rows, aims)
  if (!choice) return []
  const moved = countsOf(rows, isPositive, choice.isPositive)
  const nearer = short(now) > 0 && short(moved) <= short(now) / 2
  const none = short(now) > 0 && !nearer && choice.missed
  const wrong = (isCalled: (row: number) => boolean) => (row: number) => isCalled(row) !== isPositive(row)
  const change = costChange(rows, isPositive, [wrong(calledNow), wrong(choice.isPositive)], policy)
  const cheaper = change !== null && change.upper < 0 && short(moved) <= short(now)
  if (!nearer && !none && !cheaper) return []
  const figures = (counts: BinaryCounts) => ({
    precision: floorMetric('precision', counts, policy.prevalence, 0),
    recall: floorMetric('recall', counts, null, 0),
    specificity: floorMetric('specificity', counts, null, 0),
    cost: aims.costs ? costPerRow(counts, aims.costs, policy.prevalence) : null,
  })
  const [before, after] = [figures(now), figures(moved)]
  const reaches = short(moved) === 0
  const lowest = choice.thresholds[0]!
  const highest = choice.thresholds.at(-1)!
  return [
    finding('threshold', nearer && reaches && choice.chosenOn === 'validation' ? 'warning' : 'info', {
      evidence: {
        chosenOn: choice.chosenOn,
        threshold: Number.isFinite(lowest) ? lowest : null,
        thresholdHighest: Number.isFinite(highest) ? highest : null,
        reachesFloors: reaches,
        precisionNow: before.precision,
        precisionMoved: after.precision,
        recallNow: before.recall,
        recallMoved: after.recall,
        specificityNow: before.specificity,
        specificityMoved: after.specificity,
        costNow: before.cost,
        costMoved: after.cost,
      },
      sentence: none
        ? `No threshold reaches every floor of the policy ${where(choice)}: the scores themselves must rank better.`
        : `${lead(choice)} precision would be ${formatShare(after.precision)} (now ${formatShare(before.precision)}) ` +
          `and recall ${formatShare(after.recall)} (now ${formatShare(before.recall)}): ` +
          `${formatCountChange(moved.tp - now.tp)} found, ${formatCountChange(moved.fp - now.fp)} false alarms` +
          `${before.cost === null ? '' : `, cost per row ${formatShare(after.cost)} (now ${formatShare(before.cost)})`}.` +
          `${asked.length === 0 ? '' : reaches ? ' That reaches every floor.' : ' That is nearer to the floors, and does not reach them all.'}`,
      remedy: none
        ? 'Train for a better ranking, or ask less; moving the threshold only trades one error for the other.'
        : choice.chosenOn === 'validation'
          ? 'Fix that threshold and judge it as a new candidate on fresh test rows: this verdict stays as it is.'
          : 'Keep a validation split, choose the threshold there, and judge it as a new candidate: this one is ' +
            'exploratory, and this verdict stays as it is.',
    }),
  ]
}

/** What of a policy a threshold can serve. */
function aimsOf({ floors, costs, prevalence }: Policy): ThresholdAims & { readonly costs: Policy['costs'] } {
  const ofThreshold = Object.entries(floors).filter(([metric]) => served.includes(metric))
  return { floors: Object.fromEntries(ofThreshold), costs, prevalence }
}

function countsOf(
  rows: Int32Array,
  isPositive: (row: number) => boolean,
  isCalled: (row: number) => boolean,
): BinaryCounts {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    if (isPositive(row)) counts[isCalled(row) ? 'tp' : 'fn']++
    else counts[isCalled(row) ? 'fp' : 'tn']++
  }
  return counts
}

function lead({ chosenOn, thresholds }: ThresholdChoice): string {
  const [lowest, highest] = [thresholds[0]!, thresholds.at(-1)!].map(formatThreshold)
  const at = lowest === highest ? `the threshold ${lowest}` : `thresholds from ${lowest} to ${highest}`
  return chosenOn === 'validation'
    ? words.sentence(`at ${at}, chosen on the validation split, test`)
    : `Exploratory, without a validation split: at ${at}, each chosen on four fifths of the test rows for the rest,`
}

function where({ chosenOn }: ThresholdChoice): string {
  return chosenOn === 'validation' ? 'on the validation split' : 'on these test rows'
}

function formatThreshold(value: number): string {
  return Number.isFinite(value) ? formatShare(value) : 'above every score'
}
