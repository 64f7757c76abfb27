import type { SplitRows } from '../evaluation/prepared.js'
import { formatBar, formatDifference, formatInterval } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { isWorse } from './isWorse.js'
import { type AnyPitfallInput, exampleIds, finding } from './pitfall.js'
import { rowsText } from './rowsText.js'

/**
 * General ability lost, base to tuned: the retention claim failed or is below (serious), or a loss is shown that may
 * still lie within the margin (warning).
 * @example
 * const truth = [...new Array(50).fill('spam'), ...new Array(50).fill('ham')]
 * const flagged = new Array(100).fill('spam')
 * const rows = { truth, base: { predictions: truth }, tuned: { predictions: truth } }
 * const general = { truth, base: { predictions: truth }, tuned: { predictions: flagged } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows, 'general-test': general } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'forgetting')?.severity // 'serious'
 */
export function forgetting({ prepared, claims }: AnyPitfallInput): Finding[] {
  const general: (SplitRows & { readonly base: object | null }) | undefined = prepared.splits['general-test']
  const claim = claims.find(({ role }) => role === 'retention')
  if (!general?.base || !claim || claim.estimate === null) return []
  const lost = claim.state === 'failed' || claim.state === 'below'
  const shown = claim.interval.upper < 0
  if (!lost && !shown) return []
  const { lower, upper } = claim.interval
  const margin = Math.abs(claim.bar)
  return [
    finding('forgetting', lost ? 'serious' : 'warning', {
      evidence: {
        metric: claim.metric,
        change: claim.estimate,
        lower,
        upper,
        margin,
        rows: claim.counts.n,
        state: claim.state,
      },
      sentence:
        `On ${rowsText(claim.counts.n)} of the general split ${claim.metric} changed by ` +
        `${formatDifference(claim.estimate, claim.bar)} ${formatInterval(claim.interval, { signed: true, bar: claim.bar })}: ` +
        `${claim.state === 'met' ? 'a loss, within' : lost ? 'more lost than' : 'a loss, perhaps beyond'} the margin of ${formatBar(margin)}.`,
      remedy:
        'Mix general rows back into training, lower the learning rate or train fewer steps; then compare on the ' +
        'general split again.',
      examples: exampleIds(general, general.clean, isWorse(prepared, 'general-test')),
    }),
  ]
}
