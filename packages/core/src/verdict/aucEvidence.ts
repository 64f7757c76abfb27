import { aucDifference, aucDifferenceP, fewestOfEitherClass } from '../comparison/aucDifference.js'
import { aucOf, delongOf } from '../comparison/delong.js'
import type { Sorted } from '../curves/radixSort.js'
import { MISSING, type PreparedModel, type PreparedSplit } from '../evaluation/prepared.js'
import { rowsByScore } from '../evaluation/rowsByScore.js'
import { aucFloorP, aucInterval } from '../intervals/aucFloor.js'
import { type Placements, placementsOf } from '../intervals/placements.js'
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
  const placed = placementsOfModel(split, tuned, positive, clean)
  const positives = placed.positives.length
  const area = aucOf(placed)
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
  let positives = 0
  for (let at = 0; at < rows.length; at++) if (split.truth[rows[at]!] === positive) positives++
  const fewest = Math.min(positives, rows.length - positives)
  if (fewest < fewestOfEitherClass)
    return {
      reason: `${fewest} rows of one class, and a change of ROC AUC is judged from ${fewestOfEitherClass} of each`,
    }
  const placed = [base, tuned].map((model) => placementsOfModel(split, model, positive, rows))
  const delong = delongOf(placed[0]!, placed[1]!)
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

const placedWhole = new WeakMap<PreparedModel, Placements>()

/** A model's placements on some rows. Those on all judged rows are asked for twice, and kept. */
function placementsOfModel(
  split: PreparedSplit,
  model: PreparedModel,
  positive: number,
  rows: Int32Array,
): Placements {
  const known = rows === split.clean ? placedWhole.get(model) : undefined
  if (known) return known
  const { above, below } = byClass(split, model, positive, rows)
  const placed = placementsOf(above, below)
  if (rows === split.clean) placedWhole.set(model, placed)
  return placed
}

/**
 * The scores of each class, ascending, along each its place among the rows of the class. A row without an answer is
 * ranked as wrongly as can be: it counts against the model.
 */
function byClass(
  split: PreparedSplit,
  model: PreparedModel,
  positive: number,
  rows: Int32Array,
): { readonly above: Sorted; readonly below: Sorted } {
  const { truth } = split
  let negatives = 0
  for (let at = 0; at < rows.length; at++) negatives += truth[rows[at]!] === positive ? 0 : 1
  const values = new Float64Array(rows.length)
  const along = new Float64Array(rows.length)
  const places = new Int32Array(split.rows)
  // Negatives stand first. Scores lie in [0, 1]: a negative without an answer comes last in its class, a positive first.
  const start = [0, negatives]
  const end = [negatives, rows.length]
  const counts = Uint32Array.of(0, 0)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const ofClass = truth[row] === positive ? 1 : 0
    const place = counts[ofClass]!++
    places[row] = place
    if (model.codes[row] !== MISSING) continue
    const worst = ofClass === 1 ? start[1]!++ : --end[0]!
    values[worst] = ofClass === 1 ? -1 : 2
    along[worst] = place
  }
  const answered = rowsByScore(split, model, rows)
  const next = Uint32Array.from(start)
  for (let at = 0; at < answered.rows.length; at++) {
    const row = answered.rows[at]!
    const to = next[truth[row] === positive ? 1 : 0]!++
    values[to] = answered.scores[at]!
    along[to] = places[row]!
  }
  const sorted = (from: number, to: number) => ({
    values: values.subarray(from, to),
    along: along.subarray(from, to),
  })
  return { above: sorted(negatives, rows.length), below: sorted(0, negatives) }
}
