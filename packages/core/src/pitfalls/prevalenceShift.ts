import { type Share, shareOf } from '../evaluation/outcomes.js'
import { clopperPearsonInterval } from '../intervals/clopperPearson.js'
import { precisionAtPrevalenceInterval } from '../intervals/precisionAtPrevalence.js'
import { formatInterval, formatPercent, formatShare } from '../report/number.js'
import type { Policy } from '../verdict/policy.js'
import type { Finding } from '../verdict/verdict.js'
import { finding, type PitfallInput } from './pitfall.js'

/** What precision is shown at where no deployment prevalence is stated: a common case is rarer than its test set. */
const example = 0.1
/** A fall of precision worth a word. */
const notable = 0.05
/** Presets about rare cases, which warn where no deployment prevalence is stated. */
const rare: readonly Policy['extends'][] = ['medical', 'fraud', 'moderation']

/**
 * Positives are more or less common where the model will be used than in the test set, so that precision will be
 * another; or that share is not stated where the policy rests on it. Binary tasks.
 * @example
 * const truth = [...new Array(50).fill('spam'), ...new Array(50).fill('ham')]
 * const tuned = { predictions: truth.map((label, row) => (row % 10 ? label : 'spam')) }
 * const rows = { truth, tuned }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced', prevalence: 0.05 }),
 * )
 * findings.find(({ code }) => code === 'prevalence-shift')?.evidence.expectedPrecision // 0.3448…
 */
export function prevalenceShift({ prepared, policy }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const { positive } = prepared
  if (prepared.task !== 'binary' || positive === null || test.clean.length === 0) return []
  const isPositive = (row: number) => test.truth[row] === positive
  const flagged = (row: number) => test.tuned.codes[row] === positive
  const recall = shareOf(test.clean, isPositive, flagged)
  const falsePositives = shareOf(test.clean, (row) => !isPositive(row), flagged)
  return prevalenceShiftOf({ recall, falsePositives, label: String(prepared.labels[positive]) }, policy)
}

/** What the finding rests on. */
export interface FlaggedFacts {
  /** Of the truly positive, those flagged. */
  readonly recall: Share
  /** Of the others, those flagged. */
  readonly falsePositives: Share
  /** The positive class. */
  readonly label: string
}

/** The same from counts. */
export function prevalenceShiftOf(
  { recall, falsePositives, label }: FlaggedFacts,
  policy: Policy,
): Finding[] {
  const here = clopperPearsonInterval(recall.n, recall.n + falsePositives.n, {
    confidence: policy.confidence,
  })
  const calls = recall.k + falsePositives.k
  const precision = calls > 0 ? recall.k / calls : null
  const at = (prevalence: number) =>
    precisionAtPrevalenceInterval(recall, falsePositives, prevalence, { confidence: policy.confidence })
  const stated = policy.prevalence
  if (stated !== null) {
    if (here.lower <= stated && stated <= here.upper) return []
    const there = at(stated)
    if (Number.isNaN(there.estimate)) return []
    const floor = policy.floors.precision
    const loses =
      floor !== undefined
        ? there.estimate < floor
        : precision !== null && there.estimate < precision - notable
    return [
      finding('prevalence-shift', loses ? 'warning' : 'info', {
        evidence: {
          testPrevalence: here.estimate,
          prevalence: stated,
          precision,
          expectedPrecision: there.estimate,
          expectedLower: there.lower,
          expectedUpper: there.upper,
        },
        sentence:
          `${formatPercent(here.estimate)} of the test rows are ${label}, and ${formatPercent(stated)} where the model ` +
          `will be used: precision is ${formatShare(precision)} here and about ${formatShare(there.estimate, floor)} ` +
          `${formatInterval(there, floor === undefined ? {} : { bar: floor })} there.`,
        remedy:
          'Judge precision at the deployment prevalence, and choose the threshold for it on validation.',
      }),
    ]
  }
  const warns = rare.includes(policy.extends)
  if (precision === null || here.estimate < 2 * example || !(warns || policy.floors.precision !== undefined))
    return []
  const there = at(example)
  if (!(there.estimate < precision - notable)) return []
  return [
    finding('prevalence-shift', warns ? 'warning' : 'info', {
      evidence: {
        testPrevalence: here.estimate,
        prevalence: null,
        precision,
        examplePrevalence: example,
        examplePrecision: there.estimate,
      },
      sentence:
        `Precision ${formatShare(precision)} holds where ${formatPercent(here.estimate)} of the rows are ${label}, as ` +
        `here; were ${formatPercent(example)} of them ${label}, it would be near ${formatShare(there.estimate)}.`,
      remedy: "State the share of positives where the model will be used as the policy's 'prevalence'.",
    }),
  ]
}
