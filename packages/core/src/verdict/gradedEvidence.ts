import { pairedMeanDifference, pairedMeanDifferenceP } from '../comparison/pairedMeanDifference.js'
import type { BothRight } from '../evaluation/outcomes.js'
import type { GradedModel, GradedPrepared, GradedSplit } from '../evaluation/prepared.js'
import { gradedFloorP, gradedInterval } from '../intervals/gradedFloor.js'
import { type Evidence, noBase, notApplicable, type TaskEvidence, type Unjudged } from './evidence.js'
import { clusterFloor, shareFloor } from './floors.js'
import { clusterGain } from './gains.js'
import { clusterPairs, rightGain } from './pairedShares.js'
import type { FloorMetric, PairedMetric } from './policy.js'
import { type RowShare, sampledShare } from './sampledShare.js'

/** With fewer rows than this a floor on partial scores cannot be met: their spread is not known well enough. */
const fewestRows = 30

/**
 * Evidence of graded tasks: all by the mean score, a missing answer counting 0. Scores that are all 0 or 1 are shares
 * of rows; partial ones are means.
 */
export function gradedEvidence(prepared: GradedPrepared): TaskEvidence {
  const { splits } = prepared
  return {
    judgedBy: gradedJudgedBy,
    floor: (metric) => (metric === 'score' ? floorOf(splits['domain-test']) : noGradedFloor(metric)),
    gain: (name, _metric, rows) => {
      const split = splits[name]
      return split?.base ? gainOf(split, split.base, rows ?? split.clean) : noBase
    },
    classes: [],
  }
}

/** What a task with labels has precision and recall for has no counterpart here; F1 and accuracy read as the score. */
export function gradedJudgedBy(metric: PairedMetric, section: string): PairedMetric {
  if (metric === 'score' || metric === 'f1' || metric === 'accuracy') return 'score'
  throw notApplicable(
    `the policy's ${section} asks for ${metric}, which a graded task does not have: use balanced, or ask for score`,
  )
}

export function noGradedFloor(metric: FloorMetric): Unjudged {
  if (metric === 'specificity' || metric === 'rocAuc')
    throw notApplicable(
      `the policy asks for ${metric}, which a graded task does not have: use balanced, or ask for score`,
    )
  return { reason: `a graded task has no ${metric}: set a floor on its mean score with floors.score` }
}

function scoreOf({ scores }: GradedModel): RowShare {
  return { members: () => 1, hits: (row) => scores[row]! }
}

/** Whether every judged row is right or wrong, nothing between. */
export function allOrNothing(split: GradedSplit, { scores }: GradedModel): boolean {
  return split.clean.every((row) => scores[row] === 0 || scores[row] === 1)
}

/** Which of two models whose answers are right or wrong are right on a row. */
export function gradedRight(base: GradedModel, tuned: GradedModel): BothRight {
  return { base: (row) => base.scores[row] === 1, tuned: (row) => tuned.scores[row] === 1 }
}

function floorOf(split: GradedSplit): Evidence {
  const { tuned, clean } = split
  const share = sampledShare(split, clean, scoreOf(tuned))
  if (allOrNothing(split, tuned)) return shareFloor(share, 'no rows')
  const { scores, weights } = columnsOf(split, tuned, clean)
  const at = (confidence: number) => gradedInterval(scores, { confidence, ...weights })
  const { estimate, method, effectiveN: byRows } = at(0.95)
  const unprovable =
    clean.length < fewestRows
      ? {
          unprovable: `${clean.length} partial scores: under ${fewestRows} show nothing to be met`,
          showable: false,
        }
      : {}
  if (share.clustered)
    return { ...clusterFloor({ ...share.clustered, rows: byRows }, share.counts, 'no rows'), ...unprovable }
  return {
    estimate,
    undefinedBecause: 'no rows',
    counts: share.counts,
    effectiveN: clean.length,
    method,
    limits: at,
    failP: (bar) => gradedFloorP(scores, bar, weights),
    ...unprovable,
  }
}

function gainOf(split: GradedSplit, base: GradedModel, rows: Int32Array): Evidence {
  const { tuned } = split
  if (allOrNothing(split, tuned) && allOrNothing(split, base)) {
    return rightGain(split, rows, gradedRight(base, tuned), 'no rows')
  }
  const difference = rows.reduce((sum, row) => sum + tuned.scores[row]! - base.scores[row]!, 0)
  const counts = { k: difference, n: rows.length }
  if (split.clusters)
    return clusterGain(clusterPairs(split, rows, scoreOf(base), scoreOf(tuned)), counts, 'no rows')
  const { scores, weights } = columnsOf(split, tuned, rows)
  const before = columnsOf(split, base, rows).scores
  const at = (confidence: number) => pairedMeanDifference(before, scores, { confidence, ...weights })
  const { estimate, method, byT } = at(0.95)
  return {
    estimate,
    undefinedBecause: 'no rows',
    counts,
    effectiveN: counts.n,
    method,
    limits: at,
    failP: (bar) => pairedMeanDifferenceP(before, scores, bar, weights),
    wrongSide: (bar, confidence) => byT && at(confidence).upper < bar,
  }
}

function columnsOf(split: GradedSplit, { scores }: GradedModel, rows: Int32Array) {
  const take = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!)
  return { scores: take(scores), weights: split.weights ? { weights: take(split.weights) } : {} }
}
