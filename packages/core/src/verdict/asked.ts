import type { Prepared } from '../evaluation/prepared.js'
import type { AskedClaim } from './askedClaim.js'
import { askedSlices } from './askedSlices.js'
import { floorEvidence, pairedEvidence, pairedMetric } from './claimEvidence.js'
import { levelsOf } from './levels.js'
import type { PairedMetric, Policy } from './policy.js'
import { floorShowable, retentionShowable } from './showable.js'
import type { NotJudged } from './verdict.js'

/** All that a policy asks of these data, and what of it cannot be judged, with the reason. */
export interface Asked {
  readonly claims: readonly AskedClaim[]
  readonly notJudged: readonly NotJudged[]
}

/**
 * Turns a policy into claims with evidence. Beyond binary tasks a preset reads as `multiclass` below says: macro
 * averages for floors, accuracy for gain, slices and retention.
 * @throws InputError `POLICY_NOT_APPLICABLE` where the policy names what the task does not have.
 */
export function askClaims(prepared: Prepared, policy: Policy): Asked {
  const test = prepared.splits['domain-test']
  const claims: AskedClaim[] = []
  const notJudged: NotJudged[] = []
  for (const [metric, bar] of entries(policy.floors)) {
    const evidence = floorEvidence(prepared, policy, metric)
    const showable = floorShowable(evidence.effectiveN, bar, levelsOf(policy).metAlpha)
    claims.push({
      id: `floor/${metric}`,
      role: 'floor',
      mode: 'prove',
      metric,
      split: 'domain-test',
      bar,
      evidence,
      showable,
    })
  }
  const paired = (role: 'gain' | 'noninferiority', metric: PairedMetric, bar: number) => {
    const id = `${role}/${metric}`
    if (!test.base) notJudged.push({ id, reason: noBase })
    else
      claims.push({
        id,
        role,
        mode: role === 'gain' ? 'prove' : 'watch',
        metric,
        split: 'domain-test',
        bar,
        evidence: pairedEvidence(prepared, test, test.base, metric),
        showable: true,
      })
  }
  if (policy.gain) paired('gain', pairedMetric(prepared, policy.gain.metric), policy.gain.margin)
  for (const [metric, margin] of noninferiorityOf(prepared, policy)) paired('noninferiority', metric, -margin)
  const slices = askedSlices(prepared, policy)
  claims.push(...slices.claims)
  notJudged.push(...slices.notJudged)
  const retention = askedRetention(prepared, policy)
  if (retention && 'reason' in retention) notJudged.push(retention)
  else if (retention) claims.push(retention)
  return { claims, notJudged }
}

const noBase = 'no base predictions were given: nothing to compare with'

function askedRetention(prepared: Prepared, policy: Policy): AskedClaim | NotJudged | null {
  if (!policy.retention) return null
  const metric = pairedMetric(prepared, policy.retention.metric)
  const id = `retention/${metric}`
  const general = prepared.splits['general-test']
  if (!general) return { id, reason: 'no general split was given: forgetting was not looked for' }
  if (!general.base) return { id, reason: noBase }
  const { margin } = policy.retention
  const showable = retentionShowable(general.clean.length, margin, levelsOf(policy).metAlpha)
  return {
    id,
    role: 'retention',
    mode: showable ? 'prove' : 'watch',
    metric,
    split: 'general-test',
    bar: -margin,
    evidence: pairedEvidence(prepared, general, general.base, metric),
    showable,
  }
}

/** In multiclass by accuracy, with the smallest margin named, and only where no gain is asked (a gain implies it). */
function noninferiorityOf(prepared: Prepared, policy: Policy): readonly (readonly [PairedMetric, number])[] {
  const named = entries(policy.noninferiority)
  if (prepared.task === 'binary' || named.length === 0) return named
  return policy.gain ? [] : [['accuracy', Math.min(...named.map(([, margin]) => margin))]]
}

function entries<K extends string>(
  record: { readonly [key in K]?: number },
): readonly (readonly [K, number])[] {
  return Object.entries(record) as [K, number][]
}
