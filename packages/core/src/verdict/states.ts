import type { AskedClaim } from './askedClaim.js'
import type { Evidence } from './evidence.js'
import { confidenceOf, type Levels, levelsOf } from './levels.js'
import type { Policy } from './policy.js'
import { settle } from './settle.js'
import type { Claim, ClaimState } from './verdict.js'

/** One hypothesis for Holm: a claim, or all judged slices of one metric together. */
interface Family {
  readonly id: string
  readonly members: readonly AskedClaim[]
  readonly p: number
}

/**
 * Gives every asked claim its state by its own interval, and `failed` by Holm's step-down over all of them
 * (`holdAlpha`), the slices of one metric being one hypothesis of S members with p = min(1, S times the smallest).
 */
export function judgeClaims(asked: readonly AskedClaim[], policy: Policy): readonly Claim[] {
  const levels = levelsOf(policy)
  const stepped = stepDown(familiesOf(asked), levels.holdAlpha)
  return asked.map((claim) => {
    const { family, level, rejected } = stepped.find(({ family }) => family.members.includes(claim))!
    const size = family.members.length
    const p = failP(claim)
    const failed = rejected && size * p <= level && onWrongSide(claim, levels.alpha)
    return toClaim(claim, { size, p, level: level / size, failed }, levels, policy)
  })
}

function toClaim(
  claim: AskedClaim,
  holm: { readonly size: number; readonly p: number; readonly level: number; readonly failed: boolean },
  levels: Levels,
  policy: Policy,
): Claim {
  const { evidence, bar } = claim
  const shown = limitsOf(claim, levels.alpha)
  const metLimit = metLimitOf(claim, levels.metAlpha)
  const state = holm.failed ? 'failed' : stateOf(claim, metLimit, holm.size, levels)
  const adjusted = limitsOf(claim, holm.level)
  const undefinedAt = Number.isNaN(evidence.estimate) ? evidence.undefinedBecause : undefined
  const settling = state === 'met' ? undefined : settle(claim, levels)
  return {
    id: claim.id,
    mode: claim.mode,
    role: claim.role,
    metric: claim.metric,
    model: claim.role === 'floor' ? 'tuned' : 'tuned-base',
    split: claim.split,
    ...(claim.slice && { slice: claim.slice }),
    estimate: undefinedAt === undefined ? evidence.estimate : null,
    ...(undefinedAt !== undefined && { undefinedAt }),
    interval: { ...shown, confidence: policy.confidence, method: evidence.method },
    ...((levels.metAlpha < levels.alpha || evidence.metLower) && { metLimit }),
    adjusted: { alpha: holm.level, ...adjusted },
    counts: evidence.counts,
    bar,
    state,
    showable: claim.showable,
    p: holm.p,
    ...(settling && { settle: settling }),
  }
}

/** The state of a claim that has not failed. */
function stateOf(claim: AskedClaim, metLimit: number, familySize: number, levels: Levels): ClaimState {
  const { evidence, bar } = claim
  const { estimate } = evidence
  if (Number.isNaN(estimate)) return 'unproven'
  if (levels.evidence === 'point') return onRightSide(claim, estimate) ? 'met' : 'below'
  const shown = limitsOf(claim, levels.alpha)
  if (shown.lower === shown.upper) return 'unproven'
  if (onRightSide(claim, metLimit) && claim.showable && !evidence.unprovable) return 'met'
  if (onWrongSide(claim, levels.alpha)) return 'below'
  if (claim.mode === 'watch' && estimate < bar) {
    if (claim.role === 'noninferiority') return 'below'
    if (limitsOf(claim, levels.alpha / familySize).upper < 0) return 'below'
  }
  return 'unproven'
}

/** A gain must exceed its margin; all others may stand on their bar. */
function onRightSide(claim: AskedClaim, value: number): boolean {
  return claim.role === 'gain' ? value > claim.bar : value >= claim.bar
}

function onWrongSide(claim: AskedClaim, alpha: number): boolean {
  const { evidence, bar } = claim
  if (Number.isNaN(evidence.estimate)) return false
  return evidence.wrongSide
    ? evidence.wrongSide(bar, confidenceOf(alpha))
    : limitsOf(claim, alpha).upper < bar
}

/**
 * One-sided p towards failing: the smallest level at which the claim's own interval excludes the bar; 1 where the
 * estimate is on the right side, undefined, or without width.
 */
function failP(claim: AskedClaim): number {
  const { evidence, bar } = claim
  if (Number.isNaN(evidence.estimate) || evidence.estimate >= bar || !evidence.failP) return 1
  const { lower, upper } = evidence.limits(0.95)
  return lower === upper ? 1 : evidence.failP(bar)
}

function limitsOf(claim: AskedClaim, sideLevel: number): ReturnType<Evidence['limits']> {
  if (Number.isNaN(claim.evidence.estimate)) return { lower: claim.role === 'floor' ? 0 : -1, upper: 1 }
  const { lower, upper } = claim.evidence.limits(confidenceOf(sideLevel))
  return { lower: lower + 0, upper: upper + 0 }
}

/** The limit that `met` is read from. */
function metLimitOf(claim: AskedClaim, sideLevel: number): number {
  const { evidence } = claim
  const { lower } = limitsOf(claim, sideLevel)
  if (Number.isNaN(evidence.estimate) || !evidence.metLower) return lower
  return Math.min(lower, evidence.metLower(confidenceOf(sideLevel)) + 0)
}

function familiesOf(asked: readonly AskedClaim[]): readonly Family[] {
  const groups = new Map<string, AskedClaim[]>()
  for (const claim of asked) {
    const key = claim.family ?? claim.id
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return [...groups.values()].map((members) => ({
    id: members[0]!.id,
    members,
    p: Math.min(1, members.length * Math.min(...members.map(failP))),
  }))
}

/** Holm's step-down; from the first hypothesis not rejected onward, the level stays at that one's. */
function stepDown(
  families: readonly Family[],
  holdAlpha: number,
): readonly { readonly family: Family; readonly level: number; readonly rejected: boolean }[] {
  const ordered = [...families].sort((a, b) => a.p - b.p || (a.id < b.id ? -1 : 1))
  let stoppedAt: number | null = null
  return ordered.map((family, i) => {
    const level = stoppedAt ?? holdAlpha / (families.length - i)
    const rejected = stoppedAt === null && family.p <= level
    if (!rejected) stoppedAt ??= level
    return { family, level, rejected }
  })
}
