import type { Share } from '../evaluation/outcomes.js'
import type { SplitRows } from '../evaluation/prepared.js'
import { type ClusteredShare, clusterRows, shareOfClusters } from '../intervals/clusterFloor.js'
import { effectiveN } from '../intervals/effectiveN.js'
import type { GroupShare } from '../intervals/microFloor.js'

/** Of each row, how much it counts in a share and how much of that is a hit: 0 or 1 unless it has several labels. */
export interface RowShare {
  readonly members: (row: number) => number
  readonly hits: (row: number) => number
}

/** A share by tests of rows: hits are looked for among members alone. */
export function rowShare(isMember: (row: number) => boolean, isHit: (row: number) => boolean): RowShare {
  return {
    members: (row) => (isMember(row) ? 1 : 0),
    hits: (row) => (isMember(row) && isHit(row) ? 1 : 0),
  }
}

/** A share of rows that may be weighted or clustered. */
export interface SampledShare {
  /** Plain sums over rows, without weights. */
  readonly counts: Share
  /** Weighted; NaN where it is 0/0. */
  readonly estimate: number
  /** Hits and rows of a plain proportion that would be as uncertain: `counts` where rows are plain. */
  readonly effective: Share
  /** What the interval of clustered rows rests on; `null` where rows are not clustered. */
  readonly clustered: ClusteredShare | null
}

/** Takes a share of some rows of a split as its clusters and weights have it. O(rows). */
export function sampledShare(split: SplitRows, rows: Int32Array, share: RowShare): SampledShare {
  const counts = { k: 0, n: 0 }
  // Of weighted members: their weights and the squares of these, for Kish's number.
  let total = 0
  let squares = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const members = share.members(row)
    counts.k += share.hits(row)
    counts.n += members
    const weight = split.weights ? split.weights[row]! : 1
    total += members * weight
    squares += members * weight * weight
  }
  if (!split.weights && !split.clusters)
    return { counts, estimate: counts.k / counts.n, effective: counts, clustered: null }
  const groups = [...groupShares(split, rows, share).values()]
  const most = split.weights && squares > 0 ? (total * total) / squares : counts.n
  if (split.clusters) {
    const clustered = shareOfClusters(groups, most)
    return { counts, ...sampled(clustered.estimate, clusterRows(clustered)), clustered }
  }
  const estimate = sumOf(groups, ({ hits }) => hits) / total
  const influences = groups.map(({ hits, members }) => (hits - estimate * members) / total)
  return {
    counts,
    ...sampled(estimate, total > 0 ? effectiveN(estimate, influences, most) : 0),
    clustered: null,
  }
}

function sampled(estimate: number, n: number): Pick<SampledShare, 'estimate' | 'effective'> {
  return { estimate, effective: { k: n > 0 ? Math.min(n, n * estimate) : 0, n } }
}

/** The weighted hits and members of each cluster that has any, by its code; of each row where rows are not clustered. */
export function groupShares(
  split: SplitRows,
  rows: Int32Array,
  share: RowShare,
): ReadonlyMap<number, GroupShare> {
  const groups = new Map<number, { hits: number; members: number }>()
  for (const row of rows) {
    const weight = split.weights ? split.weights[row]! : 1
    const members = weight * share.members(row)
    if (members === 0) continue
    const key = split.clusters ? split.clusters[row]! : row
    const group = groups.get(key)
    if (!group) groups.set(key, { hits: weight * share.hits(row), members })
    else {
      group.hits += weight * share.hits(row)
      group.members += members
    }
  }
  return groups
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0)
}
