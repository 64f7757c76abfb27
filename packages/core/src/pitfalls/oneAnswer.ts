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
  return oneAnswerOf({
    answer: String(prepared.labels[said.code]),
    said: said.count,
    true: shareOf(test.clean, () => true, isThat).k,
    rows: test.clean.length,
    examples: () =>
      exampleIds(test, test.clean, (row) => test.tuned.codes[row] === said.code && !isThat(row)),
  })
}

/** What the finding rests on. */
export interface AnswerFacts {
  /** What was said most, on how many rows, and on how many it is the truth. */
  readonly answer: string
  readonly said: number
  readonly true: number
  readonly rows: number
  readonly examples: () => readonly string[]
}

/** The same from counts. */
export function oneAnswerOf({ answer, said, rows, examples, ...facts }: AnswerFacts): Finding[] {
  const truthShare = facts.true / rows
  const answerShare = said / rows
  const always = said === rows
  if (!always && (answerShare < 0.99 || truthShare >= 0.95)) return []
  return [
    finding('one-answer', 'serious', {
      evidence: { answer, answerShare, truthShare, rows },
      sentence:
        `The tuned model answers "${answer}" on ${always ? 'every row' : `${formatPercent(answerShare)} of the rows`}, ` +
        `and ${formatPercent(truthShare)} of the truth is that: its recall of "${answer}" says nothing.`,
      remedy:
        'Look at the label balance in training and at the threshold; set a floor on an opposing metric, such as ' +
        'precision or specificity beside recall.',
      examples: examples(),
    }),
  ]
}
