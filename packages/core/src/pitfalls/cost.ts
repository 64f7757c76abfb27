import { isRight, shareOf } from '../evaluation/outcomes.js'
import type { PreparedModel } from '../evaluation/prepared.js'
import { wilsonInterval } from '../intervals/wilson.js'
import { formatDifference, formatInterval, formatPercent, formatShare } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { costChange } from './costChange.js'
import { finding, type PitfallInput } from './pitfall.js'

/**
 * What errors cost per row, base and tuned, where the policy gives costs: at its prevalence, else the test set's, which
 * is taken as given. An answer that cannot be read costs what the row's error costs. A warning where tuning is shown to
 * cost more, or where a constant answer costs less. Binary tasks.
 *
 * One model's interval adds the Wilson limits of its two error rates, which come from different rows, by square-and-add
 * (Zou & Donner 2008, Statistics in Medicine 27); the difference is paired row by row.
 * @example
 * const rows = { truth: ['spam', 'spam', 'ham', 'ham'], tuned: { predictions: ['spam', 'ham', 'ham', 'ham'] } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ costs: { falsePositive: 1, falseNegative: 5 } }),
 * )
 * findings.find(({ code }) => code === 'cost')?.evidence.tunedCost // 1.25
 */
export function cost({ prepared, policy }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const { positive } = prepared
  const { costs, confidence } = policy
  if (!costs || prepared.task !== 'binary' || positive === null) return []
  const rows = test.clean
  const isPositive = (row: number) => test.truth[row] === positive
  const positives = shareOf(rows, () => true, isPositive)
  if (positives.k === 0 || positives.k === positives.n) return []
  const prevalence = policy.prevalence ?? positives.k / positives.n
  const perMiss = costs.falseNegative * prevalence
  const perAlarm = costs.falsePositive * (1 - prevalence)
  const wrongIn = (model: PreparedModel) => (row: number) => !isRight(test, model, row)
  const costOf = (model: PreparedModel) => {
    const wrong = wrongIn(model)
    const misses = shareOf(rows, isPositive, wrong)
    const alarms = shareOf(rows, (row) => !isPositive(row), wrong)
    const miss = wilsonInterval(misses.k, misses.n, { confidence })
    const alarm = wilsonInterval(alarms.k, alarms.n, { confidence })
    const estimate = perMiss * miss.estimate + perAlarm * alarm.estimate
    const reach = (side: 'lower' | 'upper') =>
      Math.hypot(perMiss * (miss[side] - miss.estimate), perAlarm * (alarm[side] - alarm.estimate))
    return { estimate, lower: estimate - reach('lower'), upper: estimate + reach('upper') }
  }
  const tuned = costOf(test.tuned)
  const base = test.base && costOf(test.base)
  const change = test.base && costChange(rows, isPositive, [wrongIn(test.base), wrongIn(test.tuned)], policy)
  const constant = Math.min(perMiss, perAlarm)
  const dearer = change !== null && change.lower > 0
  const worse = tuned.estimate > constant
  const label = String(prepared.labels[positive])
  const text = (of: { estimate: number; lower: number; upper: number }) =>
    `${formatShare(of.estimate)} ${formatInterval(of)}`
  return [
    finding('cost', dearer || worse ? 'warning' : 'info', {
      evidence: {
        tunedCost: tuned.estimate,
        tunedLower: tuned.lower,
        tunedUpper: tuned.upper,
        baseCost: base?.estimate ?? null,
        baseLower: base?.lower ?? null,
        baseUpper: base?.upper ?? null,
        change: change?.estimate ?? null,
        changeLower: change?.lower ?? null,
        changeUpper: change?.upper ?? null,
        constantCost: constant,
        prevalence,
      },
      sentence:
        `Where ${formatPercent(prevalence)} of the rows are ${label}, errors cost ${text(tuned)} per row with the tuned ` +
        `model${base ? ` and ${text(base)} with the base` : ''}` +
        `${change ? `, a change of ${formatDifference(change.estimate)} ${formatInterval(change, { signed: true })}` : ''}.` +
        `${worse ? ` Always giving one answer would cost ${formatShare(constant)}.` : ''}`,
      remedy: dearer
        ? 'Keep the base, or choose a threshold by these costs on a validation split and judge it again.'
        : worse
          ? 'Choose a threshold by these costs on a validation split: as it stands, no model is cheaper.'
          : 'Weigh this beside what running the model costs.',
    }),
  ]
}
