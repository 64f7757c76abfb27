import type { Claim, Verdict } from '../verdict/verdict.js'
import { claimSubject, isAtPrevalence, isChange, isMacro } from './claimNames.js'
import { words } from './locale.js'
import { formatBar, formatCount, formatDifference, formatInterval, formatShare } from './number.js'

/** A claim's number as it is written: a share, or a signed difference; more digits where it would read as its bar. */
export function claimValue(claim: Claim): string {
  return isChange(claim)
    ? formatDifference(claim.estimate, claim.bar)
    : formatShare(claim.estimate, claim.bar)
}

/** "[0.903, 0.967]", "[−0.018, +0.018]". */
export function claimInterval(claim: Claim): string {
  return formatInterval(claim.interval, { signed: isChange(claim), bar: claim.bar })
}

/** One to four plain sentences: what was found, why the claim has its state, what would settle it. */
export function claimSentences(claim: Claim, evidence: Verdict['policy']['evidence']): string[] {
  const reasons = evidence === 'point' ? pointReasons(claim) : intervalReasons(claim)
  return [...reasons, ...settleSentences(claim)]
}

function found(claim: Claim): string {
  const subject = claimSubject(claim)
  const { k, n } = claim.counts
  if (claim.estimate === null) {
    return words.claim.undefined(subject, claim.undefinedAt ?? words.claim.noReason)
  }
  if (isChange(claim)) {
    return isCount(k, n, claim.estimate)
      ? words.claim.changedOn(subject, claimValue(claim), formatCount(n))
      : words.claim.changed(subject, claimValue(claim))
  }
  if (!isCount(k, n, claim.estimate)) return words.claim.isShareAlone(subject, claimValue(claim))
  return words.claim.isShare(subject, claimValue(claim), formatCount(k), formatCount(n))
}

/** Whether k of n is where the estimate comes from; of a macro average or a shifted prevalence it is not. */
export function isCount(k: number, n: number, estimate: number): boolean {
  return Number.isInteger(k) && Number.isInteger(n) && n > 0 && Math.abs(k / n - estimate) < 1e-9
}

function barText(claim: Claim): string {
  const bar = formatBar(claim.bar)
  return claim.role === 'floor' || claim.role === 'gain' ? words.claim.bar(bar) : words.claim.margin(bar)
}

function intervalReasons(claim: Claim): string[] {
  const { claim: say } = words
  const { lower, upper } = claim.interval
  const interval = claimInterval(claim)
  const bar = barText(claim)
  const because = (why: string) => `${found(claim)}; ${why}.`
  const below = upper < claim.bar
  const smallClasses = isMacro(claim) ? say.smallClasses : null
  if (claim.state === 'met') return [because(say.met(interval, bar))]
  if (claim.state === 'failed' || claim.state === 'below') {
    const why = below
      ? say.wrongSide(interval, bar)
      : (smallClasses?.below(interval, bar) ?? say.past(interval, bar))
    const holm =
      claim.state === 'failed'
        ? [say.holmRejected]
        : below
          ? [isAtPrevalence(claim) ? say.neverHolds : say.holm]
          : []
    return [because(why), ...holm]
  }
  const noWidth = lower === upper
  const clear = !noWidth && (lower > claim.bar || (lower === claim.bar && claim.role !== 'gain'))
  const why = noWidth
    ? say.noWidth(interval)
    : clear
      ? say.met(interval, bar)
      : below
        ? (smallClasses?.open(interval, bar) ?? say.wrongSide(interval, bar))
        : say.contains(interval, bar)
  return [
    because(why),
    ...(clear && claim.metLimit !== undefined ? [say.stricter(limitText(claim, claim.metLimit), bar)] : []),
    ...notShowable(claim),
    ...(claim.mode === 'watch' ? [say.watched] : []),
  ]
}

function pointReasons(claim: Claim): string[] {
  const word = claim.state === 'met' && claim.mode === 'watch' ? words.watchMet : words.state[claim.state]
  return [`${found(claim)}.`, words.claim.point(word, barText(claim))]
}

function limitText(claim: Claim, limit: number): string {
  return isChange(claim) ? formatDifference(limit, claim.bar) : formatShare(limit, claim.bar)
}

/** Why so few rows could not have shown it, where that is so. */
export function notShowable(claim: Claim): string[] {
  if (claim.showable || claim.state !== 'unproven') return []
  const { notShowable: say } = words.claim
  const rows = formatCount(claim.counts.n)
  return [claim.role === 'floor' ? say.floor(rows, barText(claim)) : say.change(rows)]
}

/** What would settle a claim that is open; nothing where it failed, for then it is settled. */
export function settleSentences(claim: Claim): string[] {
  if (!claim.settle || claim.state === 'failed') return []
  const { rows, reason } = claim.settle
  return [rows === null ? words.claim.settleNot(reason) : words.claim.settleRows(formatCount(rows))]
}
