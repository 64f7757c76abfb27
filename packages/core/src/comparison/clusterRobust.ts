import { studentTSf } from '../distributions/studentT.js'
import { kishN, ROUNDING } from '../intervals/effectiveN.js'
import { checkCount, confidenceOf, type Interval, type IntervalOptions } from '../intervals/interval.js'
import { criticalOf } from '../intervals/microFloor.js'
import { type Differing, fewestDiffering, signLimits } from './pairedMeanDifference.js'

/** What one cluster adds to both models' shares: hits among members, each summed over its rows. */
export interface ClusterPair {
  readonly baseHits: number
  readonly baseMembers: number
  readonly tunedHits: number
  readonly tunedMembers: number
}

export interface ClusterInterval extends Interval {
  /** How many clusters have members. */
  readonly clusters: number
  /** Unequal ones counted for fewer: (Σm)²/Σm² of the members m of both models. */
  readonly effectiveClusters: number
  /** Whether enough clusters differ for t; else the limits are what the signs allow. */
  readonly byT: boolean
}

function summarise(pairs: readonly ClusterPair[]) {
  const counted = pairs.filter(({ baseMembers, tunedMembers }) => baseMembers > 0 || tunedMembers > 0)
  for (const [row, pair] of counted.entries())
    for (const [name, value] of Object.entries(pair)) checkCount(`pairs[${row}].${name}`, value)
  const sum = (of: (pair: ClusterPair) => number) => counted.reduce((total, pair) => total + of(pair), 0)
  const baseMembers = sum((pair) => pair.baseMembers)
  const tunedMembers = sum((pair) => pair.tunedMembers)
  const base = sum((pair) => pair.baseHits) / baseMembers
  const tuned = sum((pair) => pair.tunedHits) / tunedMembers
  const influences = counted.map(
    (pair) =>
      (pair.tunedHits - tuned * pair.tunedMembers) / tunedMembers -
      (pair.baseHits - base * pair.baseMembers) / baseMembers,
  )
  const clusters = counted.length
  const effectiveClusters = kishN(counted.map((pair) => pair.baseMembers + pair.tunedMembers))
  const squares = influences.reduce((total, influence) => total + influence * influence, 0)
  const variance = (squares * clusters) / (clusters - 1)
  return {
    estimate: tuned - base,
    clusters,
    effectiveClusters,
    standardError: variance < ROUNDING ? 0 : Math.sqrt(variance),
    differing: differingOf(counted, tunedMembers),
    shared: counted.every((pair) => pair.baseMembers === pair.tunedMembers),
  }
}

function differingOf(pairs: readonly ClusterPair[], members: number): Differing {
  const differs = pairs.filter(
    (pair) => pair.tunedHits !== pair.baseHits || pair.tunedMembers !== pair.baseMembers,
  )
  const negative = differs.filter((pair) => pair.tunedHits < pair.baseHits).length
  const largest = pairs.reduce((most, pair) => Math.max(most, pair.tunedMembers), 0)
  return {
    rows: pairs.length,
    negative,
    positive: differs.length - negative,
    heaviest: (largest * pairs.length) / members,
  }
}

/** With fewer clusters than this an interval by clusters is too short to show anything. */
export const fewestClusters = 20

/** Whether t may be used: of many clusters enough must differ, of few all. */
function enoughDiffer({ rows, negative, positive }: Differing): boolean {
  return rows > 1 && negative + positive >= Math.min(fewestDiffering, rows)
}

/**
 * Interval of the difference of two models' shares on clustered rows, tuned minus base: Student's t of one degree of
 * freedom fewer than clusters, on the variance C/(C − 1)·Σu² of what each cluster adds to the difference,
 * u = (hits − R·members)/Σmembers of the tuned model less the same of the base. Members may differ between the models
 * (precision, F1). Where under 10 clusters differ (or, of fewer than 10, not all), t is too short: the limits are then
 * those that the signs allow where members are shared, else [−1, 1]. Under 20 clusters it is still too short to show
 * that a bar is met. Where a share is 0/0 the estimate is NaN and the interval [−1, 1].
 *
 * Miller (2024), "Adding error bars to evals", arXiv 2411.00640; Cameron & Miller (2015), "A practitioner's guide to
 * cluster-robust inference", Journal of Human Resources 50.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example
 * const patient = { baseHits: 2, baseMembers: 4, tunedHits: 3, tunedMembers: 4 }
 * clusterDifference([patient, { ...patient, tunedHits: 2 }]).method // 'cluster-signs': one of two clusters differs
 */
export function clusterDifference(
  pairs: readonly ClusterPair[],
  options: IntervalOptions = {},
): ClusterInterval {
  const confidence = confidenceOf(options)
  const sideLevel = (1 - confidence) / 2
  const { estimate, clusters, effectiveClusters, standardError, differing, shared } = summarise(pairs)
  const counts = { clusters, effectiveClusters }
  if (Number.isNaN(estimate))
    return { estimate, lower: -1, upper: 1, confidence, method: 'cluster-t', ...counts, byT: true }
  if (!enoughDiffer(differing)) {
    const [lower, upper] = shared ? signLimits(differing, sideLevel) : [-1, 1]
    return { estimate, lower, upper, confidence, method: 'cluster-signs', ...counts, byT: false }
  }
  const reach = criticalOf(sideLevel, clusters - 1) * standardError
  return {
    estimate,
    lower: estimate - reach,
    upper: estimate + reach,
    confidence,
    method: 'cluster-t',
    ...counts,
    byT: true,
  }
}

/**
 * One-sided p towards failing: the smallest one-sided level at which the upper limit of `clusterDifference` falls below
 * `bar`. 1 where the estimate is at `bar` or above or undefined, and where too few clusters differ for t.
 *
 * @example
 * const patient = { baseHits: 2, baseMembers: 4, tunedHits: 3, tunedMembers: 4 }
 * clusterDifferenceP([patient, { ...patient, tunedHits: 4 }], 0.75) // 0.1024…
 */
export function clusterDifferenceP(pairs: readonly ClusterPair[], bar: number): number {
  const { estimate, clusters, standardError, differing } = summarise(pairs)
  if (!(estimate < bar) || !enoughDiffer(differing) || standardError === 0) return 1
  return studentTSf((bar - estimate) / standardError, clusters - 1)
}
