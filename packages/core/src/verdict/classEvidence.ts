import { bothRightOf, isRight, jointCellOf, jointCellsOf } from '../evaluation/outcomes.js'
import type { ClassPrepared, PreparedModel, PreparedSplit } from '../evaluation/prepared.js'
import { rowsWhere } from '../evaluation/rowsWhere.js'
import { kishN } from '../intervals/effectiveN.js'
import { aucEvidenceFloor, aucEvidenceGain } from './aucEvidence.js'
import { type ClassShares, classFloor, classJudgedBy, requireBinary, requirePositive } from './classFloor.js'
import { type Evidence, noBase, type TaskEvidence, type Unjudged } from './evidence.js'
import { clusteredMacroFloor, macroFloor } from './floors.js'
import { clusterGain, f1Gain, precisionGain } from './gains.js'
import { clusterPairs, rightGain, weightedJointCells } from './pairedShares.js'
import type { PairedMetric, Policy } from './policy.js'
import { groupShares, type RowShare, rowShare, sampledShare } from './sampledShare.js'

/**
 * Evidence of binary and multiclass tasks. In multiclass, floors of precision and recall are macro averages, and gains,
 * slices and retention are judged by accuracy, whatever metric a preset names.
 */
export function classEvidence(prepared: ClassPrepared, policy: Policy): TaskEvidence {
  const { splits, task } = prepared
  return {
    judgedBy: (metric) => classJudgedBy(prepared, metric),
    floor: (metric) => classFloor(prepared, sharesOf(prepared), metric, policy),
    gain: (name, metric, rows) => {
      const split = splits[name]
      if (!split?.base) return noBase
      return gainOf(prepared, split, split.base, metric, rows ?? split.clean)
    },
    classes: task === 'binary' ? [] : classesOf(prepared),
  }
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

/** The tuned model's shares over the judged test rows. */
function sharesOf(prepared: ClassPrepared): ClassShares {
  const test = prepared.splits['domain-test']
  const { truth, tuned, clean } = test
  const take = (isMember: (row: number) => boolean, isHit: (row: number) => boolean) =>
    sampledShare(test, clean, rowShare(isMember, isHit))
  const truly = (code: number) => (row: number) => truth[row] === code
  const notTruly = (code: number) => (row: number) => truth[row] !== code
  const said = (code: number) => (row: number) => tuned.codes[row] === code
  return {
    accuracy: () =>
      take(
        () => true,
        (row) => isRight(test, tuned, row),
      ),
    recall: (positive) => take(truly(positive), said(positive)),
    specificity: (positive) =>
      take(notTruly(positive), (row) => tuned.codes[row]! >= 0 && tuned.codes[row] !== positive),
    falsePositives: (positive) => take(notTruly(positive), said(positive)),
    precision: (positive) => take(said(positive), truly(positive)),
    both: (positive) =>
      take(
        (row) => truth[row] === positive || tuned.codes[row] === positive,
        (row) => truth[row] === positive && tuned.codes[row] === positive,
      ),
    macro: (metric) => macroOf(prepared, test, metric),
    rocAuc: (positive) => aucEvidenceFloor(test, positive),
  }
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
