import { normalIsf } from '../distributions/normal.js'
import { studentTQuantile, studentTSf } from '../distributions/studentT.js'
import { refuse } from '../errors/refuse.js'
import { effectiveN } from './effectiveN.js'
import { checkCount, confidenceOf, type Interval, type IntervalOptions } from './interval.js'
import { wilsonLimits } from './wilson.js'

/** What one group of rows that belong together (or one row with several labels) adds to a share. */
export interface GroupShare {
  /** 0 to `members`; need not be whole (a weight, a score). */
  readonly hits: number
  readonly members: number
}

export interface MicroOptions extends IntervalOptions {
  /** How many independent rows it could be at most; default Σ members. */
  readonly most?: number
}

export interface MicroInterval extends Interval {
  /** The number of rows of a plain proportion that would be as uncertain; not whole. */
  readonly effectiveN: number
  /** How many groups have members. */
  readonly groups: number
}

/** The t quantile of one side's level; without degrees of freedom (`null`) the normal one; infinite at 0 of them. */
export function criticalOf(sideLevel: number, df: number | null): number {
  if (df === null) return normalIsf(sideLevel)
  return df < 1 ? Infinity : -studentTQuantile(sideLevel, df)
}

/** Throws unless each group has no more hits than members, neither below 0. */
export function checkGroups(groups: readonly GroupShare[]): void {
  for (const [row, { hits, members }] of groups.entries()) {
    checkCount(`groups[${row}].members`, members)
    checkCount(`groups[${row}].hits`, hits)
    if (hits > members * (1 + 1e-12))
      refuse('OUT_OF_RANGE', 'hits', hits, `no more than members, which is ${members}`, row)
  }
}

function summed(groups: readonly GroupShare[], most: number | undefined) {
  checkGroups(groups)
  let hits = 0
  let members = 0
  const counted: GroupShare[] = []
  for (const group of groups) {
    if (group.members === 0) continue
    hits += group.hits
    members += group.members
    counted.push(group)
  }
  const estimate = hits / members
  const influences = counted.map((group) => (group.hits - estimate * group.members) / members)
  return {
    estimate,
    groups: counted.length,
    effectiveN: members === 0 ? 0 : effectiveN(estimate, influences, most ?? members),
  }
}

/** Wilson's limits of a share on an effective number of rows, with the quantile `critical`; [0, 1] where it is infinite. */
export function effectiveLimits(estimate: number, n: number, critical: number): readonly [number, number] {
  return critical === Infinity ? [0, 1] : wilsonLimits(Math.min(n, estimate * n), n, critical)
}

/**
 * Interval of a share R = Σhits/Σmembers whose rows come in groups: Wilson's on the effective number of rows
 * n_e = Σmembers/max(1, design effect), with Student's t of one degree of freedom fewer than groups. Groups without
 * members do not count. With no members the estimate is NaN and the interval [0, 1].
 *
 * Micro averages of label sets, the row being the group, are of this kind. Where groups are larger, or few of them err,
 * take `clusterFloorInterval`, which does not rest on the variance that was seen.
 *
 * Korn & Graubard (1998), "Confidence intervals for proportions with small expected number of positive counts estimated
 * from survey data", Survey Methodology 24, for intervals on an effective n with t.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example
 * microInterval([{ hits: 2, members: 2 }, { hits: 1, members: 2 }, { hits: 0, members: 1 }]).effectiveN
 * // 3.846…
 */
export function microInterval(
  groups: readonly GroupShare[],
  { most, ...options }: MicroOptions = {},
): MicroInterval {
  const confidence = confidenceOf(options)
  const share = summed(groups, most)
  const critical = criticalOf((1 - confidence) / 2, share.groups - 1)
  const [lower, upper] = effectiveLimits(share.estimate, share.effectiveN, critical)
  return { ...share, lower, upper, confidence, method: 'wilson-effective-t' }
}

/**
 * One-sided p towards failing of a floor on such a share: the smallest one-sided level at which the upper limit of
 * `microInterval` falls below `bar`. 1 where the share is at `bar` or above, undefined, or of one group.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example microFloorP([{ hits: 2, members: 2 }, { hits: 1, members: 2 }, { hits: 0, members: 1 }], 0.9) // 0.09…
 */
export function microFloorP(
  groups: readonly GroupShare[],
  bar: number,
  { most }: { readonly most?: number } = {},
): number {
  const share = summed(groups, most)
  const { estimate, effectiveN: n, groups: count } = share
  if (!(estimate < bar) || n === 0 || count < 2) return 1
  return studentTSf((bar - estimate) / Math.sqrt((bar * (1 - bar)) / n), count - 1)
}
