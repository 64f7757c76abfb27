import type { Split } from '../evaluation/evaluation.js'
import type { Policy } from './policy.js'
import type { Claim, Decision, NotJudged, Verdict } from './verdict.js'

/** What a policy requires that these data do not have, each with its reason. */
export function requiredMissing(
  { splits }: { readonly splits: { readonly [S in Split]?: object } },
  policy: Policy,
  claims: readonly Claim[],
  notJudged: readonly NotJudged[],
): readonly NotJudged[] {
  const missing: NotJudged[] = []
  const judged = (role: Claim['role']) => claims.some((claim) => claim.role === role)
  if (policy.gain?.required && !judged('gain'))
    missing.push(...notJudged.filter(({ id }) => id.startsWith('gain/')))
  for (const required of policy.require) {
    if (required === 'train' && !splits['domain-train'])
      missing.push({
        id: 'split/domain-train',
        reason: 'the policy requires the train split, and it was not given',
      })
    if (required === 'general' && !(splits['general-test'] && (judged('retention') || !policy.retention)))
      missing.push({
        id: 'split/general-test',
        reason: 'the policy requires retention on the general split, and it could not be judged',
      })
    if (required === 'slices' && policy.slices && judgedSlices(claims) < 2)
      missing.push({
        id: 'slices',
        reason: `the policy requires at least two judged slices, and ${judgedSlices(claims)} could be judged`,
      })
  }
  return missing
}

/** Slices of the policy's own metric; the classes' recalls are a family of their own. */
function judgedSlices(claims: readonly Claim[]): number {
  return claims.filter((claim) => claim.role === 'slice' && claim.slice?.column !== 'label').length
}

/**
 * The decision, in this order: validity broken, inconclusive; some claim failed, hold; something required not judged,
 * or leaks under a train split that is a sample, inconclusive; every prove-claim met and no watch below, ship; else
 * inconclusive.
 */
export function decide(
  validity: Verdict['validity'],
  claims: readonly Claim[],
  required: readonly NotJudged[],
): Decision {
  if (!validity.ok) return 'inconclusive'
  if (claims.some((claim) => claim.state === 'failed')) return 'hold'
  if (required.length > 0 || (validity.leaked > 0 && !validity.trainComplete)) return 'inconclusive'
  const proven = claims.every((claim) => claim.mode !== 'prove' || claim.state === 'met')
  const kept = claims.every((claim) => claim.mode !== 'watch' || claim.state !== 'below')
  return proven && kept && claims.length > 0 ? 'ship' : 'inconclusive'
}
