import { aucDifference, aucDifferenceP, fewestOfEitherClass } from '../comparison/aucDifference.js'
import { delongCovariance } from '../comparison/delong.js'
import { areaUnderRoc } from '../curves/areaUnderRoc.js'
import { MISSING, type PreparedModel, type PreparedSplit } from '../evaluation/prepared.js'
import { aucFloorP, aucInterval } from '../intervals/aucFloor.js'
import type { Evidence, Unjudged } from './evidence.js'

const noScores: Unjudged = { reason: 'no scores were given: without them nothing is ranked' }
const dependent: Unjudged = {
  reason: 'rows are clustered or weighted, and no interval of ROC AUC for such rows is offered',
}

/** Floor of the tuned model's ROC AUC: Newcombe's score interval. Counts are of positives among all rows. */
export function aucEvidenceFloor(split: PreparedSplit, positive: number): Evidence | Unjudged {
  const { tuned, clean } = split
  if (!tuned.scores) return noScores
  if (split.clusters || split.weights) return dependent
  const isPositive = positivesOf(split, positive, clean)
  const positives = isPositive.reduce((sum, one) => sum + one, 0)
  const area = areaUnderRoc({
    positive: isPositive,
    scores: scoresOf(split, tuned, positive, clean),
    weights: undefined,
  })
  const rows = { auc: area, positives, negatives: clean.length - positives }
  return {
    estimate: area,
    undefinedBecause: 'one class has no rows',
    counts: { k: positives, n: clean.length },
    effectiveN: clean.length,
    method: 'newcombe-2006',
    limits: (confidence) => aucInterval(rows, { confidence }),
    failP: (bar) => aucFloorP(rows, bar),
  }
}

/** Tuned minus base of ROC AUC: MOVER of logit-DeLong intervals. Not judged below 50 rows of either class. */
export function aucEvidenceGain(
  split: PreparedSplit,
  base: PreparedModel,
  positive: number,
  rows: Int32Array,
): Evidence | Unjudged {
  const { tuned } = split
  if (!tuned.scores || !base.scores) return noScores
  if (split.clusters || split.weights) return dependent
  const isPositive = positivesOf(split, positive, rows)
  const positives = isPositive.reduce((sum, one) => sum + one, 0)
  const fewest = Math.min(positives, rows.length - positives)
  if (fewest < fewestOfEitherClass)
    return {
      reason: `${fewest} rows of one class, and a change of ROC AUC is judged from ${fewestOfEitherClass} of each`,
    }
  const delong = delongCovariance(
    isPositive,
    scoresOf(split, base, positive, rows),
    scoresOf(split, tuned, positive, rows),
  )
  const at = (confidence: number) => aucDifference(delong, { confidence })
  const { estimate, method } = at(0.95)
  return {
    estimate,
    undefinedBecause: 'one class has no rows',
    counts: { k: positives, n: rows.length },
    effectiveN: rows.length,
    method,
    limits: at,
    failP: (bar) => aucDifferenceP(delong, bar),
  }
}

function positivesOf({ truth }: PreparedSplit, positive: number, rows: Int32Array): Uint8Array {
  return Uint8Array.from(rows, (row) => (truth[row] === positive ? 1 : 0))
}

/** A row without an answer is ranked as wrongly as can be: it counts against the model. */
function scoresOf(
  { truth }: PreparedSplit,
  { scores, codes }: PreparedModel,
  positive: number,
  rows: Int32Array,
): Float64Array {
  const worst = (row: number) => (truth[row] === positive ? -1 : 2)
  return Float64Array.from(rows, (row) => (codes[row] === MISSING ? worst(row) : scores![row]!))
}
