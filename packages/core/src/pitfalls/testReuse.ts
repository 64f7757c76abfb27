import { formatCount, formatPercent } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { type AnyPitfallInput, finding } from './pitfall.js'
import { rowsText } from './rowsText.js'

/**
 * Several candidates, or several looks, on one test set: the best of them looks better than it is.
 * @example
 * const rows = { truth: ['spam', 'ham'], tuned: { predictions: ['spam', 'ham'] } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced', candidates: 3 }),
 * )
 * findings.find(({ code }) => code === 'test-reuse')?.evidence.uses // 3
 */
export function testReuse({ policy }: Pick<AnyPitfallInput, 'policy'>): Finding[] {
  const { candidates, looks, confidence } = policy
  const uses = candidates * looks
  if (uses <= 1) return []
  const side = (1 - confidence) / 2
  const left = Math.max(0, 1 - uses * (1 - confidence))
  return [
    finding('test-reuse', 'info', {
      evidence: { candidates, looks, uses, sideLevel: side / uses, confidenceLeft: left },
      sentence:
        `${rowsText(candidates, 'candidate')} and ${rowsText(looks, 'look')} at this test set: taken together, the ` +
        `${formatPercent(confidence)} intervals shown are sure to hold ${formatPercent(left)} of the time only, so a claim is met at ` +
        `${formatPercent(side / uses)} a side instead of ${formatPercent(side)}.`,
      remedy:
        uses > 5
          ? `Choose among candidates on a validation split and keep this test set for the last one: ${formatCount(uses)} uses leave little.`
          : 'Choose among candidates on a validation split, and keep this test set for the last one.',
    }),
  ]
}
