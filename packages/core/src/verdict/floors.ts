import { normalSf } from '../distributions/normal.js'
import type { Share } from '../evaluation/outcomes.js'
import { binomialFloorP } from '../intervals/binomialFloor.js'
import { clopperPearsonInterval } from '../intervals/clopperPearson.js'
import {
  type ClusteredShare,
  type ClusterPart,
  clusteredShare,
  clusterLimits,
  clusterLimitsP,
} from '../intervals/clusterFloor.js'
import { clusteredMost } from '../intervals/effectiveN.js'
import { f1OfShare } from '../intervals/f1.js'
import {
  type ClassCount,
  hasSmallClass,
  macroFloorP,
  macroInterval,
  macroMetLower,
  macroWrongSide,
} from '../intervals/macroFloor.js'
import { criticalOf, type GroupShare, microFloorP, microInterval } from '../intervals/microFloor.js'
import { precisionAtPrevalenceInterval } from '../intervals/precisionAtPrevalence.js'
import { rowsForFloor } from '../power/rowsNeeded.js'
import { type Evidence, tooFewClusters } from './evidence.js'
import type { SampledShare } from './sampledShare.js'

/**
 * Floor of a share: Clopper-Pearson, which errs by at most one side's level; on an effective n where rows are weighted,
 * which is met at a quarter of the level: that number is uncertain itself where heavy rows are wrong more often (141 rows, one in
 * four of weight 4, met a floor of .95 falsely in 4.3% of data sets).
 * Where they are clustered, Wilson's interval with the least favourable variance, and t.
 */
export function shareFloor(share: SampledShare, undefinedBecause: string): Evidence {
  const { counts, estimate, effective, clustered } = share
  if (clustered) return clusterFloor(clustered, counts, undefinedBecause)
  const at = (confidence: number) => clopperPearsonInterval(effective.k, effective.n, { confidence })
  return {
    estimate,
    undefinedBecause,
    counts,
    effectiveN: effective.n,
    method: effective === counts ? 'clopper-pearson' : 'clopper-pearson-weighted',
    limits: at,
    ...(effective === counts
      ? { rowsNeeded: (bar, alpha, power) => rowsForFloor(bar, estimate, alpha, power) }
      : { metLower: (confidence) => at((3 + confidence) / 4).lower }),
    failP: (bar) => binomialFloorP(effective.k, effective.n, bar),
  }
}

/** Floor of a share of clustered rows: Wilson's interval with the least favourable variance, and t. */
export function clusterFloor(share: ClusteredShare, counts: Share, undefinedBecause: string): Evidence {
  return {
    estimate: share.estimate,
    undefinedBecause,
    counts,
    effectiveN: share.df + 1,
    method: 'wilson-cluster-t',
    limits: (confidence) => {
      const [lower, upper] = clusterLimits(share, (1 - confidence) / 2)
      return { lower, upper }
    },
    failP: (bar) => clusterLimitsP(share, bar),
    ...tooFewClusters(share.clusters),
  }
}

/**
 * Floor of F1, from hits (true positives) among members (true or predicted positives): the floor of that share F*,
 * mapped by 2F*⁄(1 + F*). Wilson's limits, which inform, would call F1 short of a bar of .99 in up to .10 of the data
 * sets whose truth stands at it.
 */
export function f1Floor(share: SampledShare): Evidence {
  const { limits, metLower, rowsNeeded, failP, method, ...floor } = shareFloor(
    share,
    'no positive rows, and none predicted',
  )
  return {
    ...floor,
    estimate: f1OfShare(share.estimate),
    method: `${method}-f-star`,
    limits: (confidence) => {
      const { lower, upper } = limits(confidence)
      return { lower: f1OfShare(lower), upper: f1OfShare(upper) }
    },
    ...(rowsNeeded && { rowsNeeded: (bar, alpha, power) => rowsNeeded(bar / (2 - bar), alpha, power) }),
    ...(metLower && { metLower: (confidence) => f1OfShare(metLower(confidence)) }),
    failP: (bar) => failP!(bar / (2 - bar)),
  }
}

/** Floor of a macro average over classes: Clopper-Pearson on an effective n. */
export function macroFloor(shares: readonly SampledShare[]): Evidence {
  const classes: readonly ClassCount[] = shares.map(({ effective }) => effective)
  const at = (confidence: number) => macroInterval(classes, { confidence })
  const { estimate, effectiveN, method } = at(0.95)
  return {
    estimate,
    undefinedBecause: 'no rows',
    counts: summedCounts(shares),
    effectiveN,
    method,
    limits: at,
    ...(hasSmallClass(classes) && { metLower: (confidence) => macroMetLower(classes, { confidence }) }),
    failP: (bar) => macroFloorP(classes, bar),
    wrongSide: (bar, confidence) => {
      const rest = macroWrongSide(classes, bar, { confidence })
      return rest.upper < rest.bar
    },
  }
}

/**
 * The same where rows are clustered: the mean of the classes' shares, as of any share of clustered rows. A cluster's part
 * is what its rows add to each class's share, and its part were all clusters alike what they would at that share.
 * @param groups The hits and members of each cluster, class by class.
 * @param rows How many rows there are; of weighted ones Kish's number.
 */
export function clusteredMacroFloor(
  shares: readonly SampledShare[],
  groups: readonly ReadonlyMap<number, GroupShare>[],
  rows: number,
): Evidence {
  const estimates = shares.map(({ estimate }) => (Number.isNaN(estimate) ? 0 : estimate))
  const estimate = estimates.reduce((sum, share) => sum + share, 0) / shares.length
  const parts = new Map<number, { -readonly [key in keyof ClusterPart]: ClusterPart[key] }>()
  const sizes = new Map<number, number>()
  groups.forEach((ofClass, j) => {
    const whole = [...ofClass.values()].reduce((sum, { members }) => sum + members, 0) * shares.length
    for (const [cluster, { hits, members }] of ofClass) {
      const part = parts.get(cluster) ?? { hits: 0, hitsIfAlike: 0, misses: 0, missesIfAlike: 0 }
      part.hits += hits / whole
      part.hitsIfAlike += (members * estimates[j]!) / (whole * estimate)
      part.misses += (members - hits) / whole
      part.missesIfAlike += (members * (1 - estimates[j]!)) / (whole * (1 - estimate))
      parts.set(cluster, part)
      sizes.set(cluster, (sizes.get(cluster) ?? 0) + members)
    }
  })
  const share = clusteredShare(estimate, [...parts.values()], [...sizes.values()], rows)
  return clusterFloor(share, summedCounts(shares), 'no rows')
}

function summedCounts(shares: readonly SampledShare[]): Share {
  return {
    k: shares.reduce((sum, { counts }) => sum + counts.k, 0),
    n: shares.reduce((sum, { counts }) => sum + counts.n, 0),
  }
}

/** Floor of a micro average over sets of labels, the row (or its cluster) being the group. */
export function microFloor(
  groups: readonly GroupShare[],
  share: SampledShare,
  undefinedBecause: string,
): Evidence {
  if (share.clustered) return clusterFloor(share.clustered, share.counts, undefinedBecause)
  // Where few rows hold a miss, how alike the labels of a row are cannot be seen.
  const most = {
    most: share.effective === share.counts ? clusteredMost(groups, share.counts.n) : share.effective.n,
  }
  const at = (confidence: number) => microInterval(groups, { confidence, ...most })
  const { estimate, method } = at(0.95)
  return {
    estimate,
    undefinedBecause,
    counts: share.counts,
    effectiveN: share.counts.n,
    method,
    limits: at,
    failP: (bar) => microFloorP(groups, bar, most),
  }
}

/** A normal quantile as large as a confidence below 1 can ask for. */
const farthest = 8

/**
 * Floor of precision at the prevalence of deployment, from recall's and the false positive rate's shares. It never
 * fails: its upper limit errs more than one side's level. Where rows are clustered the normal quantile gives way to t.
 */
export function precisionAtPrevalence(
  recall: SampledShare,
  falsePositives: SampledShare,
  prevalence: number,
): Evidence {
  const clustered = recall.clustered && falsePositives.clustered
  const df = clustered && Math.min(recall.clustered.df, falsePositives.clustered.df)
  const clusters = clustered && Math.min(recall.clustered.clusters, falsePositives.clustered.clusters)
  const at = (confidence: number) => {
    const critical = criticalOf((1 - confidence) / 2, df)
    const widened = df === null ? confidence : 1 - 2 * normalSf(Math.min(critical, farthest))
    return precisionAtPrevalenceInterval(recall.effective, falsePositives.effective, prevalence, {
      confidence: widened,
    })
  }
  const { estimate, method } = at(0.95)
  const counts = { k: recall.counts.k, n: recall.counts.k + falsePositives.counts.k }
  return {
    estimate,
    undefinedBecause: 'nothing was predicted positive, or one class has no rows',
    counts,
    effectiveN: counts.n,
    method,
    limits: at,
    ...tooFewClusters(clusters),
  }
}
