import { normalSf } from '../distributions/normal.js'
import type { Share } from '../evaluation/outcomes.js'
import { binomialFloorP } from '../intervals/binomialFloor.js'
import { clopperPearsonInterval, clopperPearsonLimits } from '../intervals/clopperPearson.js'
import { clusteredMost, effectiveN } from '../intervals/effectiveN.js'
import { f1OfShare } from '../intervals/f1.js'
import { type ClassCount, macroFloorP, macroInterval, macroWrongSide } from '../intervals/macroFloor.js'
import {
  criticalOf,
  effectiveFloorP,
  effectiveLimits,
  type GroupShare,
  microFloorP,
  microInterval,
} from '../intervals/microFloor.js'
import { precisionAtPrevalenceInterval } from '../intervals/precisionAtPrevalence.js'
import { type Evidence, type Limits, tooFewClusters } from './evidence.js'
import type { SampledShare } from './sampledShare.js'

/**
 * Floor of a share: Clopper-Pearson, which errs by at most one side's level; on an effective n where rows are weighted.
 * Where they are clustered, Wilson's interval on an effective n, with t.
 */
export function shareFloor(share: SampledShare, undefinedBecause: string): Evidence {
  const { counts, estimate, effective, df } = share
  if (df !== null) return effectiveFloor(share, undefinedBecause)
  return {
    estimate,
    undefinedBecause,
    counts,
    effectiveN: effective.n,
    method: effective === counts ? 'clopper-pearson' : 'clopper-pearson-weighted',
    limits: (confidence) => clopperPearsonInterval(effective.k, effective.n, { confidence }),
    failP: (bar) => binomialFloorP(effective.k, effective.n, bar),
  }
}

/** Floor of a share of clustered rows: Wilson on an effective n, with t of one degree of freedom fewer than clusters. */
export function effectiveFloor(
  { counts, estimate, effective, df }: SampledShare,
  undefinedBecause: string,
): Evidence {
  return {
    estimate,
    undefinedBecause,
    counts,
    effectiveN: df === null ? effective.n : df + 1,
    method: 'wilson-effective-t',
    limits: (confidence) => limitsOn(effective.n, estimate, df, confidence),
    failP: (bar) => effectiveFloorP(estimate, effective.n, bar, df),
    ...tooFewClusters(df),
  }
}

/** Wilson's limits on an effective n, which is infinite where there is no variance to see. */
function limitsOn(n: number, estimate: number, df: number | null, confidence: number): Limits {
  if (n === Infinity) return { lower: estimate, upper: estimate }
  const critical = criticalOf((1 - confidence) / 2, df)
  const [lower, upper] = effectiveLimits(estimate, n, critical)
  if (critical === Infinity) return { lower, upper }
  // Near 1 Wilson's lower limit is a little high, as it is of plain rows.
  const [exact] = clopperPearsonLimits(Math.min(n, n * estimate), n, normalSf(critical))
  return { lower: Math.min(lower, exact), upper }
}

/**
 * Floor of F1, from hits (true positives) among members (true or predicted positives): the floor of that share F*,
 * mapped by 2F*⁄(1 + F*). Wilson's limits, which inform, would call F1 short of a bar of .99 in up to .10 of the data
 * sets whose truth stands at it.
 */
export function f1Floor(share: SampledShare): Evidence {
  const { limits, failP, method, ...floor } = shareFloor(share, 'no positive rows, and none predicted')
  return {
    ...floor,
    estimate: f1OfShare(share.estimate),
    method: `${method}-f-star`,
    limits: (confidence) => {
      const { lower, upper } = limits(confidence)
      return { lower: f1OfShare(lower), upper: f1OfShare(upper) }
    },
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
    failP: (bar) => macroFloorP(classes, bar),
    wrongSide: (bar, confidence) => {
      const rest = macroWrongSide(classes, bar, { confidence })
      return rest.upper < rest.bar
    },
  }
}

/**
 * The same where rows are clustered: the mean of the classes' shares, Wilson on an effective n, with t.
 * @param groups The hits and members of each cluster, class by class.
 * @param rows How many rows there are; of weighted ones Kish's number.
 */
export function clusteredMacroFloor(
  shares: readonly SampledShare[],
  groups: readonly ReadonlyMap<number, GroupShare>[],
  rows: number,
): Evidence {
  const influences = new Map<number, number>()
  const clusters = new Map<number, GroupShare>()
  const estimates = shares.map(({ estimate }) => (Number.isNaN(estimate) ? 0 : estimate))
  groups.forEach((ofClass, j) => {
    const total = [...ofClass.values()].reduce((sum, { members }) => sum + members, 0)
    for (const [cluster, { hits, members }] of ofClass) {
      const own = (hits - estimates[j]! * members) / (total * shares.length)
      influences.set(cluster, (influences.get(cluster) ?? 0) + own)
      const whole = clusters.get(cluster) ?? { hits: 0, members: 0 }
      clusters.set(cluster, { hits: whole.hits + hits, members: whole.members + members })
    }
  })
  const counts = summedCounts(shares)
  const estimate = estimates.reduce((sum, share) => sum + share, 0) / shares.length
  const most = clusteredMost([...clusters.values()], rows)
  const n = effectiveN(estimate, [...influences.values()], most)
  const share = { counts, estimate, effective: { k: n * estimate, n }, df: influences.size - 1 }
  return effectiveFloor(share, 'no rows')
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
  // Rows err as clusters do: where few hold a miss, how alike the labels of a row are cannot be seen.
  const most = {
    most: share.effective === share.counts ? clusteredMost(groups, share.counts.n) : share.effective.n,
  }
  const at = (confidence: number) => microInterval(groups, { confidence, ...most })
  const { estimate, method } = at(0.95)
  return {
    estimate,
    undefinedBecause,
    counts: share.counts,
    effectiveN: share.df === null ? share.counts.n : share.df + 1,
    method,
    limits: at,
    failP: (bar) => microFloorP(groups, bar, most),
    ...tooFewClusters(share.df),
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
  const df = recall.df === null || falsePositives.df === null ? null : Math.min(recall.df, falsePositives.df)
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
    ...tooFewClusters(df),
  }
}
