import { InputError } from '../errors/inputError.js'
import { isRight, jointCellsOf, pairedOutcomes, shareOf } from '../evaluation/outcomes.js'
import type { Prepared, PreparedModel, PreparedSplit } from '../evaluation/prepared.js'
import {
  type Evidence,
  f1Floor,
  f1Gain,
  macroFloor,
  pairedGain,
  precisionAtPrevalence,
  precisionGain,
  shareFloor,
} from './evidence.js'
import type { FloorMetric, PairedMetric, Policy } from './policy.js'

/** Multiclass gains, slices and retention are judged by accuracy, whatever metric a preset names. */
export function pairedMetric(prepared: Prepared, metric: PairedMetric): PairedMetric {
  if (metric === 'specificity') requirePositive(prepared, 'specificity')
  return prepared.task === 'multiclass' ? 'accuracy' : metric
}

/** Evidence on the tuned model alone by one metric, over the judged domain-test rows. */
export function floorEvidence(prepared: Prepared, policy: Policy, metric: FloorMetric): Evidence {
  const test = prepared.splits['domain-test']
  const { codes } = test.tuned
  const rows = test.clean
  if (metric === 'accuracy')
    return shareFloor(
      shareOf(
        rows,
        () => true,
        (row) => isRight(test, test.tuned, row),
      ),
      'no rows',
    )
  if (metric === 'specificity') {
    const positive = requirePositive(prepared, metric)
    const cleared = (row: number) => codes[row]! >= 0 && codes[row] !== positive
    return shareFloor(
      shareOf(rows, (row) => test.truth[row] !== positive, cleared),
      'no negative rows',
    )
  }
  if (prepared.task === 'multiclass') {
    if (metric === 'f1')
      throw notApplicable(
        "a floor on F1 is not offered in a multiclass task: use 'precision', 'recall' or 'accuracy'",
      )
    return macroFloor(classShares(prepared, test, metric))
  }
  const positive = requirePositive(prepared, metric)
  const isPositive = (row: number) => test.truth[row] === positive
  const flagged = (row: number) => codes[row] === positive
  if (metric === 'recall') return shareFloor(shareOf(rows, isPositive, flagged), 'no positive rows')
  if (metric === 'f1')
    return f1Floor(
      shareOf(
        rows,
        (row) => isPositive(row) || flagged(row),
        (row) => isPositive(row) && flagged(row),
      ),
    )
  if (policy.prevalence !== null)
    return precisionAtPrevalence(
      shareOf(rows, isPositive, flagged),
      shareOf(rows, (row) => !isPositive(row), flagged),
      policy.prevalence,
    )
  return shareFloor(shareOf(rows, flagged, isPositive), 'nothing was predicted positive')
}

/** Hits of members, class by class, over the classes in the truth or the tuned predictions. */
function classShares(prepared: Prepared, test: PreparedSplit, metric: 'precision' | 'recall') {
  const k = prepared.labels.length
  const support = new Float64Array(k)
  const predicted = new Float64Array(k)
  const hits = new Float64Array(k)
  for (const row of test.clean) {
    const truth = test.truth[row]!
    const code = test.tuned.codes[row]!
    support[truth]!++
    if (code >= 0) predicted[code]!++
    if (code === truth) hits[truth]!++
  }
  const members = metric === 'precision' ? predicted : support
  return Array.from({ length: k }, (_, j) => ({ k: hits[j]!, n: members[j]! })).filter(
    (_, j) => support[j]! + predicted[j]! > 0,
  )
}

/** Evidence on tuned minus base by one metric, over the judged rows of a split, or over `rows` of them. */
export function pairedEvidence(
  prepared: Prepared,
  split: PreparedSplit,
  base: PreparedModel,
  metric: PairedMetric,
  rows: Int32Array = split.clean,
): Evidence {
  if (metric === 'accuracy') return pairedGain(pairedOutcomes(split, base, rows), 'no rows')
  const positive = requirePositive(prepared, metric)
  if (metric === 'precision') return precisionGain(jointCellsOf(split, base, positive, rows))
  if (metric === 'f1') return f1Gain(jointCellsOf(split, base, positive, rows))
  const wanted = metric === 'recall'
  const members = rows.filter((row) => (split.truth[row] === positive) === wanted)
  return pairedGain(pairedOutcomes(split, base, members), `no ${wanted ? 'positive' : 'negative'} rows`)
}

function requirePositive(prepared: Prepared, metric: string): number {
  if (prepared.positive !== null) return prepared.positive
  throw notApplicable(
    `the policy asks for ${metric}, which is of one class against the rest, and no positive class was given. ` +
      'Give the positive class, or use a policy without it, such as balanced or fraud',
  )
}

function notApplicable(message: string): InputError {
  return new InputError('POLICY_NOT_APPLICABLE', message, { argument: 'policy' })
}
