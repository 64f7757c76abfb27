import { normalIsf } from '../distributions/normal.js'
import { studentTSf } from '../distributions/studentT.js'
import { binomialFloorP } from './binomialFloor.js'
import { bisect } from './bisect.js'
import { confidenceOf, type Interval, type IntervalOptions } from './interval.js'
import { checkGroups, criticalOf, type GroupShare } from './microFloor.js'

/** Of every cluster its part y of a share and the part e that it would have were all clusters alike: Σy², Σye and Σe². */
interface Parts {
  readonly own: number
  readonly cross: number
  readonly alike: number
}

/** A share of clustered rows: what its interval rests on. */
export interface ClusteredShare {
  readonly estimate: number
  /** How many clusters have members. */
  readonly clusters: number
  /** Clusters less one, unequal ones counting for fewer: (Σm)²/Σm² − 1. */
  readonly df: number
  /** How many independent rows it could be at most. */
  readonly rows: number
  readonly hits: Parts
  readonly misses: Parts
}

/** What a cluster adds to a share and to the rest up to 1, each with what it would add were all clusters alike. */
export interface ClusterPart {
  readonly hits: number
  readonly hitsIfAlike: number
  readonly misses: number
  readonly missesIfAlike: number
}

/** @param rows How many independent rows it could be at most. */
export function clusteredShare(
  estimate: number,
  clusters: readonly ClusterPart[],
  sizes: readonly number[],
  rows: number,
): ClusteredShare {
  const sum = (of: (at: number) => number) => sizes.reduce((total, _, at) => total + of(at), 0)
  const members = sum((at) => sizes[at]!)
  const parts = (own: (part: ClusterPart) => number, alike: (part: ClusterPart) => number): Parts => ({
    own: sum((at) => own(clusters[at]!) ** 2),
    cross: sum((at) => own(clusters[at]!) * alike(clusters[at]!)),
    alike: sum((at) => alike(clusters[at]!) ** 2),
  })
  return {
    estimate,
    clusters: sizes.length,
    df: members > 0 ? members ** 2 / sum((at) => sizes[at]! ** 2) - 1 : -1,
    rows,
    hits: parts(
      ({ hits }) => hits,
      ({ hitsIfAlike }) => hitsIfAlike,
    ),
    misses: parts(
      ({ misses }) => misses,
      ({ missesIfAlike }) => missesIfAlike,
    ),
  }
}

/** The share Σhits/Σmembers of clusters. */
export function shareOfClusters(groups: readonly GroupShare[], most?: number): ClusteredShare {
  checkGroups(groups)
  const counted = groups.filter(({ members }) => members > 0)
  const members = counted.reduce((sum, group) => sum + group.members, 0)
  const estimate = counted.reduce((sum, { hits }) => sum + hits, 0) / members
  const parts = counted.map((group) => ({
    hits: group.hits / members,
    hitsIfAlike: group.members / members,
    misses: (group.members - group.hits) / members,
    missesIfAlike: group.members / members,
  }))
  return clusteredShare(
    estimate,
    parts,
    counted.map((group) => group.members),
    most ?? members,
  )
}

/**
 * Variance of the share were its truth `truth`, below `estimate`: as many clusters as must be are then all wrong, and
 * were not drawn; the others are as they were seen. Mirrored for what lies above: misses for hits.
 */
function varianceAt(truth: number, estimate: number, { own, cross, alike }: Parts, { rows }: ClusteredShare) {
  const seen = truth / estimate
  const spread = own - 2 * truth * cross + truth * truth * alike
  const variance = seen * spread + (1 - seen) * truth * truth * alike
  return Math.max(variance, (truth * (1 - truth)) / rows)
}

/**
 * How far from a truth below it the estimate lies, as a normal quantile: by Wilson's score, or by Clopper and Pearson's
 * binomial tail on as many rows as have that variance, whichever is nearer.
 */
function scoreAt(truth: number, estimate: number, parts: Parts, share: ClusteredShare): number {
  const variance = varianceAt(truth, estimate, parts, share)
  const n = (truth * (1 - truth)) / variance
  const tail = binomialFloorP(Math.min(n, n * (1 - estimate)), n, 1 - truth)
  return Math.min((estimate - truth) / Math.sqrt(variance), normalIsf(tail))
}

/** The truth below `estimate` from which it lies this far. */
function lowerLimit(estimate: number, parts: Parts, share: ClusteredShare, critical: number): number {
  if (!(estimate > 0)) return 0
  return bisect(0, estimate, (truth) =>
    truth === 0 ? -1 : critical - scoreAt(truth, estimate, parts, share),
  )
}

/** Both limits, each with `level` beyond it; [0, 1] of fewer than two clusters. */
export function clusterLimits(share: ClusteredShare, level: number): readonly [number, number] {
  const critical = criticalOf(level, share.df)
  if (share.clusters < 2 || critical === Infinity || Number.isNaN(share.estimate)) return [0, 1]
  return [
    lowerLimit(share.estimate, share.hits, share, critical),
    1 - lowerLimit(1 - share.estimate, share.misses, share, critical),
  ]
}

/** One side's level of the default confidence. */
const sideLevel = 0.025

/**
 * How many rows of a plain proportion would be as uncertain: the fewer of those at its two limits. 0 of fewer than two
 * clusters.
 */
export function clusterRows(share: ClusteredShare): number {
  const { estimate, hits, misses } = share
  const critical = criticalOf(sideLevel, share.df)
  if (share.clusters < 2 || critical === Infinity || Number.isNaN(estimate)) return 0
  const rowsAt = (of: number, parts: Parts) => {
    const limit = lowerLimit(of, parts, share, critical)
    return limit > 0 ? (limit * (1 - limit)) / varianceAt(limit, of, parts, share) : Infinity
  }
  return Math.min(share.rows, rowsAt(estimate, hits), rowsAt(1 - estimate, misses))
}

/** The smallest one-sided level at which the upper limit falls below `bar`. */
export function clusterLimitsP(share: ClusteredShare, bar: number): number {
  const { estimate, misses, df, clusters } = share
  if (!(estimate < bar) || clusters < 2 || df < 1) return 1
  return studentTSf(scoreAt(1 - bar, 1 - estimate, misses, share), df)
}

export interface ClusterFloorOptions extends IntervalOptions {
  /** How many independent rows it could be at most; default Σ members. */
  readonly most?: number
}

/**
 * Interval of a share Σhits/Σmembers of clustered rows. Wilson's asks of a truth how far from it the estimate would lie;
 * here, too, the variance is that of the truth asked about, and of the truths that are possible the least favourable is
 * taken: to be below the estimate by as much, a part of the clusters must be all wrong, none of which was drawn. The
 * limits solve |R − θ| = t·√v(θ), or are Clopper and Pearson's on θ(1 − θ)/v(θ) rows where these are wider; clusters of
 * one row give Wilson's own, with t. With Student's t of one degree of freedom fewer than clusters, unequal ones counted as
 * (Σm)²/Σm². One cluster shows nothing: [0, 1].
 *
 * A variance taken at the estimate is far too small where few clusters are all wrong: with 100 clusters of 20 rows, a
 * fifth of them all alike, it called a floor of .95 met in 15% of the data sets whose truth stood there, this in 2%.
 *
 * Wilson (1927), JASA 22, for solving at the truth; Carter, Schnepel & Steigerwald (2017), "Asymptotic behavior of a
 * t-test robust to cluster heterogeneity", Review of Economics and Statistics 99, for the number of unequal clusters.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example
 * const patients = Array.from({ length: 40 }, (_, i) => ({ hits: i % 4 === 0 ? 3 : 5, members: 5 }))
 * clusterFloorInterval(patients) // { estimate: 0.9, lower: 0.7897…, upper: 0.9504…, … }
 */
export function clusterFloorInterval(
  groups: readonly GroupShare[],
  { most, ...options }: ClusterFloorOptions = {},
): Interval {
  const confidence = confidenceOf(options)
  const share = shareOfClusters(groups, most)
  const [lower, upper] = clusterLimits(share, (1 - confidence) / 2)
  return { estimate: share.estimate, lower, upper, confidence, method: 'wilson-cluster-t' }
}

/**
 * One-sided p towards failing of a floor on such a share: the smallest one-sided level at which the upper limit of
 * `clusterFloorInterval` falls below `bar`. 1 where the share is at `bar` or above, undefined, or of one cluster.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example
 * const patients = Array.from({ length: 40 }, (_, i) => ({ hits: i % 4 === 0 ? 3 : 5, members: 5 }))
 * clusterFloorP(patients, 0.95) // 0.0263…
 */
export function clusterFloorP(
  groups: readonly GroupShare[],
  bar: number,
  { most }: { readonly most?: number } = {},
): number {
  return clusterLimitsP(shareOfClusters(groups, most), bar)
}
