import { shareOf } from '../evaluation/outcomes.js'
import { formatPercent } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { commonest } from './commonest.js'
import { exampleIds, finding, type PitfallInput } from './pitfall.js'

/**
 * The tuned model says one thing: always, or on 99% of the rows and more where under 95% of the truth is that. Recall
 * or accuracy is then bought, not earned.
 * @example
 * const rows = { truth: ['spam', 'ham', 'ham'], tuned: { predictions: ['spam', 'spam', 'spam'] } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'one-answer')?.severity // 'serious'
 */
export function oneAnswer({ prepared }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const said = commonest(test.tuned.codes, test.clean, prepared.labels.length)
  if (said === null) return []
  const isThat = (row: number) => test.truth[row] === said.code
  const truth = shareOf(test.clean, () => true, isThat)
  const truthShare = truth.k / truth.n
  const always = said.count === test.clean.length
  if (!always && (said.share < 0.99 || truthShare >= 0.95)) return []
  const label = String(prepared.labels[said.code])
  return [
    finding('one-answer', 'serious', {
      evidence: { answer: label, answerShare: said.share, truthShare, rows: test.clean.length },
      sentence:
        `The tuned model answers "${label}" on ${always ? 'every row' : `${formatPercent(said.share)} of the rows`}, ` +
        `and ${formatPercent(truthShare)} of the truth is that: its recall of "${label}" says nothing.`,
      remedy:
        'Look at the label balance in training and at the threshold; set a floor on an opposing metric, such as ' +
        'precision or specificity beside recall.',
      examples: exampleIds(test, test.clean, (row) => test.tuned.codes[row] === said.code && !isThat(row)),
    }),
  ]
}
