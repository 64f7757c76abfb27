import { type ClusterPair, clusterDifference, clusterDifferenceP } from '../comparison/clusterRobust.js'
import { f1Difference, f1DifferenceP } from '../comparison/f1Difference.js'
import type { JointCells } from '../comparison/jointCells.js'
import { type PairedCells, pairedEstimate, pairedRows } from '../comparison/pairedCells.js'
import { hullP, pairedDifferenceHull } from '../comparison/pairedHull.js'
import { precisionDifference, precisionDifferenceP } from '../comparison/precisionDifference.js'
import type { Share } from '../evaluation/outcomes.js'
import { type Evidence, tooFewClusters } from './evidence.js'

/**
 * Tuned minus base of accuracy, recall or specificity: same rows, same denominator.
 * @param cells Rows; of weighted rows scaled to their effective number.
 * @param counts Of the rows themselves; by default the cells'.
 */
export function pairedGain(cells: PairedCells, undefinedBecause: string, counts = countsOf(cells)): Evidence {
  return {
    estimate: pairedEstimate(cells),
    undefinedBecause,
    counts,
    effectiveN: counts.n,
    method: 'tango-newcombe-hull',
    limits: (confidence) => pairedDifferenceHull(cells, { confidence }),
    failP: (bar) => hullP(cells, bar),
  }
}

function countsOf(cells: PairedCells): Share {
  return { k: cells.tunedOnly - cells.baseOnly, n: pairedRows(cells) }
}

/** Tuned minus base of precision, whose denominators differ: MOVER. */
export function precisionGain(
  cells: JointCells,
  counts = tunedCounts(cells, (_, tuned) => tuned === 1),
): Evidence {
  return {
    ...precisionDifference(cells),
    undefinedBecause: 'one of the models predicted nothing positive',
    counts,
    effectiveN: counts.n,
    limits: (confidence) => precisionDifference(cells, { confidence }),
    failP: (bar) => precisionDifferenceP(cells, bar),
  }
}

/** Tuned minus base of F1: MOVER on F*. */
export function f1Gain(
  cells: JointCells,
  counts = tunedCounts(cells, (truth, tuned) => tuned === 1 || truth === 1),
): Evidence {
  return {
    ...f1Difference(cells),
    undefinedBecause: 'no positive rows, and none predicted',
    counts,
    effectiveN: counts.n,
    limits: (confidence) => f1Difference(cells, { confidence }),
    failP: (bar) => f1DifferenceP(cells, bar),
  }
}

/** The tuned model's true positives among its members. */
function tunedCounts(cells: JointCells, isMember: (truth: number, tuned: number) => boolean): Share {
  let k = 0
  let n = 0
  for (let index = 0; index < 8; index++) {
    const truth = index >> 2
    const tuned = index & 1
    if (isMember(truth, tuned)) n += cells[index]!
    if (truth === 1 && tuned === 1) k += cells[index]!
  }
  return { k, n }
}

/** Tuned minus base of any share of clustered rows: cluster-robust t. */
export function clusterGain(
  pairs: readonly ClusterPair[],
  counts: Share,
  undefinedBecause: string,
): Evidence {
  const at = (confidence: number) => clusterDifference(pairs, { confidence })
  const { estimate, clusters, method } = at(0.95)
  return {
    estimate,
    undefinedBecause,
    counts,
    effectiveN: counts.n,
    method,
    limits: at,
    failP: (bar) => clusterDifferenceP(pairs, bar),
    wrongSide: (bar, confidence) => method === 'cluster-t' && at(confidence).upper < bar,
    ...tooFewClusters(clusters - 1),
  }
}
