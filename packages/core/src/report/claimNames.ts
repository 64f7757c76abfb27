import type { Claim, ClaimRole } from '../verdict/verdict.js'
import { words } from './locale.js'
import { formatBar } from './number.js'

/** Is this claim about a change from base to tuned, rather than a level? */
export function isChange(claim: Claim): boolean {
  return claim.model === 'tuned-base'
}

/** Is this a floor on a macro average? Its interval is the exact one on an effective number of rows. */
export function isMacro(claim: Claim): boolean {
  return claim.interval.method === 'clopper-pearson-effective'
}

/** Is this a micro average, over all labels of all rows? Its interval's method says so. */
function isMicro(claim: Claim): boolean {
  return claim.interval.method.includes('micro')
}

/** Is this the precision floor judged at the policy's prevalence rather than the test set's? */
export function isAtPrevalence(claim: Claim): boolean {
  return claim.interval.method === 'mover-log-lr'
}

/** "precision", "macro recall", "precision at the stated prevalence". */
export function metricName(claim: Claim): string {
  const name = averageName(claim)
  return isAtPrevalence(claim) ? words.atPrevalence(name) : name
}

function averageName(claim: Claim): string {
  const name = words.metric(claim.metric)
  if (isMacro(claim)) return words.macro(name)
  return isMicro(claim) ? words.micro(name) : name
}

/** "Precision floor", "Recall not worse", "General kept", "html: accuracy", "class 3: recall". */
export function claimTitle(claim: Claim): string {
  const metric = averageName(claim)
  if (claim.slice) return words.title.slice(metric, claim.slice.column, claim.slice.value)
  return words.title[claim.role === 'slice' ? 'noninferiority' : claim.role](metric)
}

const roles: readonly string[] = ['floor', 'gain', 'noninferiority', 'retention'] satisfies ClaimRole[]

/**
 * The title of a claim that was not judged, or of a split that was asked for, from its id alone; the id itself where
 * it has no known form.
 * @example
 * titleOfId('slice/label=3/recall') // 'class 3: recall'
 * titleOfId('split/general') // 'General split'
 */
export function titleOfId(id: string): string {
  const slice = /^slice\/([^=]*)=(.*)\/([^/]*)$/s.exec(id)
  if (slice) return words.title.slice(words.metric(slice[3]!), slice[1]!, slice[2]!)
  if (id === 'slices') return words.title.slices
  const [role = '', name = ''] = id.split('/')
  if (name === '') return id
  if (role === 'split') return words.title.split(name)
  if (!roles.includes(role)) return id
  return words.title[role as Exclude<ClaimRole, 'slice'>](words.metric(name))
}

/** "prove", "prove · over base", "watch · margin 0.05 · by source". */
export function claimSubtitle(claim: Claim): string {
  const parts = [words.mode[claim.mode]]
  if (claim.role === 'gain')
    parts.push(words.subtitle.overBase(claim.bar === 0 ? null : formatBar(claim.bar)))
  else if (claim.role !== 'floor') parts.push(words.subtitle.margin(marginText(claim)))
  if (claim.slice && claim.slice.column !== 'label') parts.push(words.subtitle.column(claim.slice.column))
  return parts.join(' · ')
}

/** What the claim is about, in the middle of a sentence: "recall", "general accuracy", "recall of class 3". */
export function claimSubject(claim: Claim): string {
  const metric = metricName(claim)
  if (claim.slice) return words.subject.slice(metric, claim.slice.column, claim.slice.value)
  return words.subject[claim.role === 'slice' ? 'noninferiority' : claim.role](metric)
}

/** The margin a change is judged by: the bar itself of a gain, without its sign of the others. */
export function marginText(claim: Claim): string {
  return formatBar(claim.role === 'gain' || claim.role === 'floor' ? claim.bar : Math.abs(claim.bar))
}

/** A claim that is not met, as a clause: "precision is not proven to reach 0.95". */
export function claimClause(claim: Claim): string {
  const clauses = words.clause[claim.role === 'floor' || claim.role === 'gain' ? claim.role : 'kept']
  return clauses[claim.state === 'met' ? 'unproven' : claim.state](claimSubject(claim), marginText(claim))
}
