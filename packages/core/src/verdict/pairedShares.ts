import type { ClusterPair } from '../comparison/clusterRobust.js'
import { type PairedCells, pairedRows } from '../comparison/pairedCells.js'
import { type BothRight, pairedTable } from '../evaluation/outcomes.js'
import type { SplitRows } from '../evaluation/prepared.js'
import { kishN } from '../intervals/effectiveN.js'
import type { Evidence } from './evidence.js'
import { clusterGain, pairedGain } from './gains.js'
import { groupShares, type RowShare } from './sampledShare.js'

/**
 * Evidence on tuned minus base of the share of rows that are right, as the split's clusters and weights have it. O(rows).
 * @param rows All of the denominator.
 */
export function rightGain(
  split: SplitRows,
  rows: Int32Array,
  right: BothRight,
  undefinedBecause: string,
): Evidence {
  const cells = pairedTable(rows, right)
  const counts = { k: cells.tunedOnly - cells.baseOnly, n: rows.length }
  if (split.clusters) {
    const share = (isRight: (row: number) => boolean): RowShare => ({
      members: () => 1,
      hits: (row) => (isRight(row) ? 1 : 0),
    })
    return clusterGain(
      clusterPairs(split, rows, share(right.base), share(right.tuned)),
      counts,
      undefinedBecause,
    )
  }
  if (!split.weights) return pairedGain(cells, undefinedBecause)
  const deltas = Float64Array.from(rows, (row) => Number(right.tuned(row)) - Number(right.base(row)))
  const n = differenceN(weightsOf(split, rows), deltas)
  return pairedGain(scaledCells(pairedTable(rows, right, split.weights), n), undefinedBecause, counts)
}

/** What each cluster adds to both models' shares, weighted where rows have weights. */
export function clusterPairs(
  split: SplitRows,
  rows: Int32Array,
  base: RowShare,
  tuned: RowShare,
): readonly ClusterPair[] {
  const ofBase = groupShares(split, rows, base)
  const ofTuned = groupShares(split, rows, tuned)
  return [...new Set([...ofBase.keys(), ...ofTuned.keys()])].map((cluster) => ({
    baseHits: ofBase.get(cluster)?.hits ?? 0,
    baseMembers: ofBase.get(cluster)?.members ?? 0,
    tunedHits: ofTuned.get(cluster)?.hits ?? 0,
    tunedMembers: ofTuned.get(cluster)?.members ?? 0,
  }))
}

/**
 * Rows of a plain mean of differences that would be as uncertain as this weighted one: at most Kish's number, fewer
 * where the heavy rows are those that differ.
 */
function differenceN(weights: Float64Array, deltas: Float64Array): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = weights.reduce((sum, weight, i) => sum + weight * deltas[i]!, 0) / total
  const spread = weights.reduce((sum, weight, i) => sum + weight * deltas[i]! ** 2, 0) / total - mean * mean
  const squares = weights.reduce((sum, weight, i) => sum + (weight * (deltas[i]! - mean)) ** 2, 0)
  const kish = kishN(weights)
  return squares === 0 ? kish : Math.min(kish, (spread * total * total) / squares)
}

function scaledCells(cells: PairedCells, n: number): PairedCells {
  const total = pairedRows(cells)
  const scaled = (count: number) => (total > 0 ? (count * n) / total : 0)
  return {
    bothRight: scaled(cells.bothRight),
    tunedOnly: scaled(cells.tunedOnly),
    baseOnly: scaled(cells.baseOnly),
    bothWrong: scaled(cells.bothWrong),
  }
}

/**
 * Joint cells of weighted rows, scaled to the effective number of those that are positive by truth or by either model:
 * precision and F1 rest on no others.
 * @param cellOf The index of a row's cell, 4·truth + 2·base + tuned.
 */
export function weightedJointCells(
  split: SplitRows,
  rows: Int32Array,
  cellOf: (row: number) => number,
): Float64Array {
  const cells = new Float64Array(8)
  const weights = weightsOf(split, rows)
  rows.forEach((row, i) => {
    cells[cellOf(row)]! += weights[i]!
  })
  const members = weights.filter((_, i) => cellOf(rows[i]!) > 0)
  const total = members.reduce((sum, weight) => sum + weight, 0)
  const scale = total > 0 ? kishN(members) / total : 0
  return cells.map((cell) => cell * scale)
}

function weightsOf(split: SplitRows, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => (split.weights ? split.weights[row]! : 1))
}
