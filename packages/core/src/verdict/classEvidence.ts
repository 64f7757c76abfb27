import { bothRightOf, isRight, jointCellOf, jointCellsOf } from '../evaluation/outcomes.js'
import type { ClassPrepared, PreparedModel, PreparedSplit } from '../evaluation/prepared.js'
import { rowsWhere } from '../evaluation/rowsWhere.js'
import { kishN } from '../intervals/effectiveN.js'
import { aucEvidenceFloor, aucEvidenceGain } from './aucEvidence.js'
import { type Evidence, noBase, notApplicable, type TaskEvidence, type Unjudged } from './evidence.js'
import { clusteredMacroFloor, f1Floor, macroFloor, precisionAtPrevalence, shareFloor } from './floors.js'
import { clusterGain, f1Gain, precisionGain } from './gains.js'
import { clusterPairs, rightGain, weightedJointCells } from './pairedShares.js'
import type { FloorMetric, PairedMetric, Policy } from './policy.js'
import { groupShares, type RowShare, rowShare, sampledShare } from './sampledShare.js'

/**
 * Evidence of binary and multiclass tasks. In multiclass, floors of precision and recall are macro averages, and gains,
 * slices and retention are judged by accuracy, whatever metric a preset names.
 */
export function classEvidence(prepared: ClassPrepared, policy: Policy): TaskEvidence {
  const { splits, task } = prepared
  return {
    judgedBy: (metric) => judgedBy(prepared, metric),
    floor: (metric) => floorOf(prepared, policy, metric),
    gain: (name, metric, rows) => {
      const split = splits[name]
      if (!split?.base) return noBase
      return gainOf(prepared, split, split.base, metric, rows ?? split.clean)
    },
    classes: task === 'binary' ? [] : classesOf(prepared),
  }
}

function judgedBy(prepared: ClassPrepared, metric: PairedMetric): PairedMetric {
  if (metric === 'specificity') requirePositive(prepared, 'specificity')
  if (metric === 'score') throw noScore()
  if (metric === 'rocAuc') requireBinary(prepared)
  return prepared.task === 'multiclass' ? 'accuracy' : metric
}

/** The classes of the truth: accuracy among the rows of a class is its recall. */
function classesOf({ labels, splits }: ClassPrepared) {
  const test = splits['domain-test']
  const rowsOf = labels.map((): number[] => [])
  for (const row of test.clean) rowsOf[test.truth[row]!]!.push(row)
  return labels
    .map((label, code) => ({ value: String(label), rows: Int32Array.from(rowsOf[code]!) }))
    .filter(({ rows }) => rows.length > 0)
}

function floorOf(prepared: ClassPrepared, policy: Policy, metric: FloorMetric): Evidence | Unjudged {
  const test = prepared.splits['domain-test']
  const { codes } = test.tuned
  const take = (isMember: (row: number) => boolean, isHit: (row: number) => boolean) =>
    sampledShare(test, test.clean, rowShare(isMember, isHit))
  if (metric === 'score') throw noScore()
  if (metric === 'accuracy')
    return shareFloor(
      take(
        () => true,
        (row) => isRight(test, test.tuned, row),
      ),
      'no rows',
    )
  if (metric === 'specificity') {
    const positive = requirePositive(prepared, metric)
    const cleared = (row: number) => codes[row]! >= 0 && codes[row] !== positive
    return shareFloor(
      take((row) => test.truth[row] !== positive, cleared),
      'no negative rows',
    )
  }
  if (metric === 'rocAuc') return aucEvidenceFloor(test, requireBinary(prepared))
  if (prepared.task === 'multiclass') {
    if (metric === 'f1')
      throw notApplicable(
        "a floor on F1 is not offered in a multiclass task: use 'precision', 'recall' or 'accuracy'",
      )
    return macroOf(prepared, test, metric)
  }
  const positive = requirePositive(prepared, metric)
  const isPositive = (row: number) => test.truth[row] === positive
  const flagged = (row: number) => codes[row] === positive
  if (metric === 'recall') return shareFloor(take(isPositive, flagged), 'no positive rows')
  if (metric === 'f1')
    return f1Floor(
      take(
        (row) => isPositive(row) || flagged(row),
        (row) => isPositive(row) && flagged(row),
      ),
    )
  if (policy.prevalence !== null)
    return precisionAtPrevalence(
      take(isPositive, flagged),
      take((row) => !isPositive(row), flagged),
      policy.prevalence,
    )
  return shareFloor(take(flagged, isPositive), 'nothing was predicted positive')
}

/** Hits of members, class by class, over the classes in the truth or the tuned predictions. */
function macroOf({ labels }: ClassPrepared, test: PreparedSplit, metric: 'precision' | 'recall'): Evidence {
  const { truth, tuned, clean } = test
  const rowsOf = labels.map((): number[] => [])
  const seen = labels.map(() => false)
  for (const row of clean) {
    const ofTruth = truth[row]!
    const said = tuned.codes[row]!
    seen[ofTruth] = true
    if (said >= 0) seen[said] = true
    const member = metric === 'recall' ? ofTruth : said
    if (member >= 0) rowsOf[member]!.push(row)
  }
  const right: RowShare = rowShare(
    () => true,
    (row) => tuned.codes[row] === truth[row],
  )
  const classes = rowsOf.filter((_, code) => seen[code]).map((rows) => Int32Array.from(rows))
  const shares = classes.map((rows) => sampledShare(test, rows, right))
  if (!test.clusters) return macroFloor(shares)
  return clusteredMacroFloor(
    shares,
    classes.map((rows) => groupShares(test, rows, right)),
    rowsOfClasses(test, classes),
  )
}

function rowsOfClasses({ weights }: PreparedSplit, classes: readonly Int32Array[]): number {
  if (weights) return kishN(classes.flatMap((rows) => [...rows].map((row) => weights[row]!)))
  return classes.reduce((sum, rows) => sum + rows.length, 0)
}

function gainOf(
  prepared: ClassPrepared,
  split: PreparedSplit,
  base: PreparedModel,
  metric: PairedMetric,
  rows: Int32Array,
): Evidence | Unjudged {
  const right = bothRightOf(split, base)
  if (metric === 'accuracy') return rightGain(split, rows, right, 'no rows')
  if (metric === 'rocAuc') return aucEvidenceGain(split, base, requireBinary(prepared), rows)
  const positive = requirePositive(prepared, metric)
  if (metric === 'precision' || metric === 'f1') return ratioGain(split, base, positive, metric, rows)
  const wanted = metric === 'recall'
  const members = rowsWhere(rows, (row) => (split.truth[row] === positive) === wanted)
  return rightGain(split, members, right, `no ${wanted ? 'positive' : 'negative'} rows`)
}

/** Tuned minus base of precision or F1, whose denominators depend on the model's own answers. */
function ratioGain(
  split: PreparedSplit,
  base: PreparedModel,
  positive: number,
  metric: 'precision' | 'f1',
  rows: Int32Array,
): Evidence {
  const gain = metric === 'precision' ? precisionGain : f1Gain
  const plain = gain(jointCellsOf(split, base, positive, rows))
  const { counts, undefinedBecause } = plain
  if (split.clusters) {
    const share = (codes: Int32Array) =>
      metric === 'precision' ? precisionShare(split, codes, positive) : f1Share(split, codes, positive)
    const pairs = clusterPairs(split, rows, share(base.codes), share(split.tuned.codes))
    return clusterGain(pairs, counts, undefinedBecause)
  }
  if (!split.weights) return plain
  return gain(
    weightedJointCells(split, rows, (row) => jointCellOf(split, base, positive, row)),
    counts,
  )
}

function precisionShare({ truth }: PreparedSplit, codes: Int32Array, positive: number): RowShare {
  return rowShare(
    (row) => codes[row] === positive,
    (row) => truth[row] === positive,
  )
}

/** F1 is 2·TP among the true positives and the predicted ones, each counted. */
function f1Share({ truth }: PreparedSplit, codes: Int32Array, positive: number): RowShare {
  const truly = (row: number) => (truth[row] === positive ? 1 : 0)
  const flagged = (row: number) => (codes[row] === positive ? 1 : 0)
  return {
    members: (row) => truly(row) + flagged(row),
    hits: (row) => 2 * truly(row) * flagged(row),
  }
}

function requirePositive(prepared: ClassPrepared, metric: string): number {
  if (prepared.positive !== null) return prepared.positive
  throw notApplicable(
    `the policy asks for ${metric}, which is of one class against the rest, and no positive class was given. ` +
      'Give the positive class, or use a policy without it, such as balanced or fraud',
  )
}

/** Scores of a multiclass task are of the class predicted: they rank nothing. */
function requireBinary(prepared: ClassPrepared): number {
  if (prepared.task === 'binary') return requirePositive(prepared, 'rocAuc')
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
