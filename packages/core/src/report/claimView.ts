import type { Claim, ClaimState, Verdict } from '../verdict/verdict.js'
import { claimSubtitle, claimTitle, isChange } from './claimNames.js'
import { claimInterval, claimSentences, claimValue, isCount } from './claimSentences.js'
import { intervalBar } from './intervalBar.js'
import { words } from './locale.js'
import { formatCount, formatCountChange } from './number.js'
import type { ClaimView } from './view.js'

/** The signs of the four states, and their twins where only ASCII can be drawn. */
export const stateSymbols: Readonly<Record<ClaimState, { readonly symbol: string; readonly ascii: string }>> =
  {
    met: { symbol: '✓', ascii: 'v' },
    unproven: { symbol: '⟷', ascii: '~' },
    below: { symbol: '▽', ascii: '<' },
    failed: { symbol: '✕', ascii: 'x' },
  }

/** The word shown for a claim's state: a watch that is met is clear. */
export function stateWord(claim: Claim): string {
  return claim.state === 'met' && claim.mode === 'watch' ? words.watchMet : words.state[claim.state]
}

/** One claim of a verdict, ready to be shown. */
export function claimView(claim: Claim, verdict: Verdict): ClaimView {
  const word = stateWord(claim)
  return {
    id: claim.id,
    title: claimTitle(claim),
    subtitle: claimSubtitle(claim),
    mode: claim.mode,
    state: claim.state,
    stateWord: word,
    symbol: stateSymbols[claim.state].symbol,
    symbolAscii: stateSymbols[claim.state].ascii,
    value: claimValue(claim),
    counts: countsText(claim, verdict),
    interval: claimInterval(claim),
    figure: intervalBar(claim, word),
    sentences: claimSentences(claim, verdict.policy.evidence),
  }
}

/**
 * "224 / 238" of a share; "10 up, 0 down" of accuracy on the judged test rows, where the verdict holds the pairs; "net
 * +10 of 255" of another paired change; "tuned 224 / 238" of a change of precision or F1, whose rows differ from model to
 * model; the rows alone of an average.
 */
function countsText(claim: Claim, { paired }: Verdict): string {
  const { k, n } = claim.counts
  if (n === 0) return words.counts.none
  if (!isChange(claim)) {
    return claim.estimate === null || isCount(k, n, claim.estimate)
      ? words.counts.share(formatCount(k), formatCount(n))
      : words.rows(formatCount(n))
  }
  if (claim.estimate === null || !isCount(k, n, claim.estimate)) {
    return words.counts.tuned(formatCount(k), formatCount(n))
  }
  if (paired && claim.metric === 'accuracy' && claim.split === 'domain-test' && !claim.slice) {
    return words.counts.upDown(formatCount(paired.tunedOnly), formatCount(paired.baseOnly))
  }
  return words.counts.net(formatCountChange(k), formatCount(n))
}
