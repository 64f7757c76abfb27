import type { ClassPrepared } from '../evaluation/prepared.js'
import { type Evidence, notApplicable, type Unjudged } from './evidence.js'
import { f1Floor, precisionAtPrevalence, shareFloor } from './floors.js'
import type { FloorMetric, PairedMetric, Policy } from './policy.js'
import type { SampledShare } from './sampledShare.js'

/** What is asked of a task with classes: its kind, and the class that is judged against the rest. */
export type ClassTask = Pick<ClassPrepared, 'task' | 'positive'>

/** The shares of one model's answers that floors rest on, each taken where it is asked for. `positive` is a class's code. */
export interface ClassShares {
  readonly accuracy: () => SampledShare
  /** Of the truly positive, those flagged. */
  readonly recall: (positive: number) => SampledShare
  /** Of the others, those that got an answer among the labels, and not the positive one. */
  readonly specificity: (positive: number) => SampledShare | Unjudged
  /** Of the others, those flagged. */
  readonly falsePositives: (positive: number) => SampledShare | Unjudged
  /** Of those flagged, the truly positive. */
  readonly precision: (positive: number) => SampledShare | Unjudged
  /** Of those positive by truth or by answer, those positive by both. */
  readonly both: (positive: number) => SampledShare | Unjudged
  readonly macro: (metric: 'precision' | 'recall') => Evidence | Unjudged
  readonly rocAuc: (positive: number) => Evidence | Unjudged
}

/** The evidence on a floor of a task with classes. In multiclass those of precision and recall are macro averages. */
export function classFloor(
  of: ClassTask,
  shares: ClassShares,
  metric: FloorMetric,
  { prevalence }: Policy,
): Evidence | Unjudged {
  if (metric === 'score') throw noScore()
  if (metric === 'accuracy') return shareFloor(shares.accuracy(), 'no rows')
  if (metric === 'specificity')
    return judged(shares.specificity(requirePositive(of, metric)), (share) =>
      shareFloor(share, 'no negative rows'),
    )
  if (metric === 'rocAuc') return shares.rocAuc(requireBinary(of))
  if (of.task === 'multiclass') {
    if (metric === 'f1')
      throw notApplicable(
        "a floor on F1 is not offered in a multiclass task: use 'precision', 'recall' or 'accuracy'",
      )
    return shares.macro(metric)
  }
  const positive = requirePositive(of, metric)
  if (metric === 'recall') return shareFloor(shares.recall(positive), 'no positive rows')
  if (metric === 'f1') return judged(shares.both(positive), f1Floor)
  if (prevalence !== null)
    return judged(shares.falsePositives(positive), (falsePositives) =>
      precisionAtPrevalence(shares.recall(positive), falsePositives, prevalence),
    )
  return judged(shares.precision(positive), (share) => shareFloor(share, 'nothing was predicted positive'))
}

function judged(share: SampledShare | Unjudged, floor: (share: SampledShare) => Evidence) {
  return 'reason' in share ? share : floor(share)
}

/** The metric that is judged where a policy names this one: in multiclass, accuracy stands for all. */
export function classJudgedBy(of: ClassTask, metric: PairedMetric): PairedMetric {
  if (metric === 'specificity') requirePositive(of, 'specificity')
  if (metric === 'score') throw noScore()
  if (metric === 'rocAuc') requireBinary(of)
  return of.task === 'multiclass' ? 'accuracy' : metric
}

export function requirePositive({ positive }: ClassTask, metric: string): number {
  if (positive !== null) return positive
  throw notApplicable(
    `the policy asks for ${metric}, which is of one class against the rest, and no positive class was given. ` +
      'Give the positive class, or use a policy without it, such as balanced or fraud',
  )
}

/** Scores of a multiclass task are of the class predicted: they rank nothing. */
export function requireBinary(of: ClassTask): number {
  if (of.task === 'binary') return requirePositive(of, 'rocAuc')
  throw notApplicable(
    'the policy asks for rocAuc, which a binary task with scores has. This one is multiclass',
  )
}

function noScore() {
  return notApplicable(
    'the policy asks for score, the mean score of a graded task. This task has labels: ask for accuracy, precision, ' +
      'recall or specificity',
  )
}
