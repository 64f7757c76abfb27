import type { Evidence, Unjudged } from '../evidence.js'
import { confidenceOf, levelsOf } from '../levels.js'
import type { Policy } from '../policy.js'
import type { ComparedDifference } from './comparison.js'

/** Evidence on a difference as a comparison shows it; `null` where it could not be judged. */
export function comparedDifference(
  evidence: Evidence | Unjudged | null,
  policy: Policy,
  isSeedless: boolean,
): ComparedDifference | null {
  if (!evidence || 'reason' in evidence) return null
  const unprovable = isSeedless ? 'all runs answer alike' : evidence.unprovable
  const confidence = confidenceOf(levelsOf(policy).metAlpha)
  const isDefined = !Number.isNaN(evidence.estimate)
  const { lower, upper } = isDefined ? evidence.limits(confidence) : { lower: -1, upper: 1 }
  return {
    estimate: isDefined ? evidence.estimate + 0 : null,
    lower: lower + 0,
    upper: upper + 0,
    confidence,
    method: evidence.method,
    rows: Math.round(evidence.counts.n),
    ...(unprovable !== undefined && { unprovable }),
  }
}
