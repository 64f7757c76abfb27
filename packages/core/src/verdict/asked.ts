import type { Prepared, SplitRows } from '../evaluation/prepared.js'
import type { AskedClaim } from './askedClaim.js'
import { askedSlices } from './askedSlices.js'
import { noBase, type TaskEvidence } from './evidence.js'
import { levelsOf } from './levels.js'
import type { PairedMetric, Policy } from './policy.js'
import { floorShowable, retentionShowable } from './showable.js'
import type { NotJudged } from './verdict.js'

/** All that a policy asks of these data, and what of it cannot be judged, with the reason. */
export interface Asked {
  readonly claims: readonly AskedClaim[]
  readonly notJudged: readonly NotJudged[]
}

/** What claims are asked of: a task, and of each split the rows that are judged. Aggregates have no rows. */
export interface AskedData {
  readonly task: Prepared['task']
  readonly splits: {
    readonly 'domain-test': Pick<SplitRows, 'clean' | 'slices'>
    readonly 'general-test'?: Pick<SplitRows, 'clean'> & { readonly base: object | null }
  }
}

/**
 * Turns a policy into claims with evidence. Beyond binary tasks a preset reads as its task's evidence says: macro or
 * micro averages for floors, accuracy or the mean score for gain, slices and retention.
 * @throws InputError `POLICY_NOT_APPLICABLE` where the policy names what the task does not have.
 */
export function askClaims(data: AskedData, task: TaskEvidence, policy: Policy): Asked {
  const claims: AskedClaim[] = []
  const notJudged: NotJudged[] = []
  const { metAlpha } = levelsOf(policy)
  for (const [metric, bar] of entries(policy.floors)) {
    const id = `floor/${metric}`
    const evidence = task.floor(metric)
    if ('reason' in evidence) notJudged.push({ id, ...evidence })
    else
      claims.push({
        id,
        role: 'floor',
        mode: 'prove',
        metric,
        split: 'domain-test',
        bar,
        evidence,
        showable: evidence.showable !== false && floorShowable(evidence.effectiveN, bar, metAlpha),
      })
  }
  const paired = (role: 'gain' | 'noninferiority', metric: PairedMetric, bar: number) => {
    const id = `${role}/${metric}`
    const evidence = task.gain('domain-test', metric)
    if ('reason' in evidence) notJudged.push({ id, ...evidence })
    else
      claims.push({
        id,
        role,
        mode: role === 'gain' ? 'prove' : 'watch',
        metric,
        split: 'domain-test',
        bar,
        evidence,
        showable: evidence.showable !== false,
      })
  }
  if (policy.gain) paired('gain', task.judgedBy(policy.gain.metric, 'gain'), policy.gain.margin)
  for (const [metric, margin] of noninferiorityOf(data, task, policy))
    paired('noninferiority', metric, -margin)
  const slices = askedSlices(data.splits['domain-test'], policy, task)
  // One by one: there may be more of them than a call takes arguments.
  for (const claim of slices.claims) claims.push(claim)
  for (const entry of slices.notJudged) notJudged.push(entry)
  const retention = askedRetention(data, task, policy)
  if (retention && 'reason' in retention) notJudged.push(retention)
  else if (retention) claims.push(retention)
  return { claims, notJudged }
}

function askedRetention(
  { splits }: AskedData,
  task: TaskEvidence,
  policy: Policy,
): AskedClaim | NotJudged | null {
  if (!policy.retention) return null
  const metric = task.judgedBy(policy.retention.metric, 'retention')
  const id = `retention/${metric}`
  const general = splits['general-test']
  if (!general) return { id, reason: 'no general split was given: forgetting was not looked for' }
  if (!general.base) return { id, ...noBase }
  const evidence = task.gain('general-test', metric)
  if ('reason' in evidence) return { id, ...evidence }
  const { margin } = policy.retention
  // Too few rows for the margin make it a watch; too few clusters leave it to be proven.
  const enoughRows = retentionShowable(general.clean.length, margin, levelsOf(policy).metAlpha)
  return {
    id,
    role: 'retention',
    mode: enoughRows ? 'prove' : 'watch',
    metric,
    split: 'general-test',
    bar: -margin,
    evidence,
    showable: enoughRows && evidence.showable !== false,
  }
}

/** Beyond binary tasks by one metric, with the smallest margin named, and only where no gain is asked (a gain implies it). */
function noninferiorityOf(
  data: AskedData,
  task: TaskEvidence,
  policy: Policy,
): readonly (readonly [PairedMetric, number])[] {
  const named = entries(policy.noninferiority)
  if (named.length === 0) return []
  if (data.task === 'binary')
    return named.map(([metric, margin]) => [task.judgedBy(metric, 'noninferiority'), margin])
  return policy.gain
    ? []
    : [[task.judgedBy('accuracy', 'noninferiority'), Math.min(...named.map(([, margin]) => margin))]]
}

function entries<K extends string>(
  record: { readonly [key in K]?: number },
): readonly (readonly [K, number])[] {
  return Object.entries(record) as [K, number][]
}
