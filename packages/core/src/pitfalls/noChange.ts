import type { Prepared } from '../evaluation/prepared.js'
import { formatShare } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { type AnyPitfallInput, finding } from './pitfall.js'
import { rowsText } from './rowsText.js'

/**
 * Both models give the same answer on every domain-test row. Identical scores too: was the adapter loaded? Scores that
 * moved: it was loaded, and hardly trained.
 * @example
 * const model = { predictions: ['spam', 'ham', 'ham'] }
 * const rows = { truth: ['spam', 'ham', 'spam'], base: model, tuned: model }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'no-change')?.sentence // 'All 3 rows have the same answer from both models.'
 */
export function noChange({ prepared }: AnyPitfallInput): Finding[] {
  const { rows } = prepared.splits['domain-test']
  const compared = columnsOf(prepared)
  if (!compared) return []
  const { answers, scores } = compared
  for (let row = 0; row < rows; row++) if (answers.base[row] !== answers.tuned[row]) return []
  const scored = scores !== null
  let moved = 0
  let largest = 0
  for (let row = 0; scored && row < rows; row++) {
    const change = scores(row)
    if (change > 0) moved++
    if (change > largest) largest = change
  }
  const evidence = {
    rows,
    scoresMoved: scored ? moved : null,
    largestScoreChange: scored ? largest : null,
  }
  if (moved > 0) {
    return [
      finding('no-change', 'warning', {
        evidence,
        sentence:
          `All ${rowsText(rows)} have the same answer from both models, though ${rowsText(moved, 'score')} moved, by ` +
          `${formatShare(largest)} at most: the tuned weights were loaded, and hardly trained.`,
        remedy: 'Train longer or at a higher learning rate, chosen on a validation split.',
      }),
    ]
  }
  return [
    finding('no-change', 'serious', {
      evidence,
      sentence: `All ${rowsText(rows)} have the same answer${scored ? ' and score' : ''} from both models.`,
      remedy:
        'Check that the tuned weights or the adapter were loaded when these predictions were made, and that the two ' +
        'files are not of one model.',
    }),
  ]
}

interface Compared {
  readonly answers: { readonly base: ArrayLike<number>; readonly tuned: ArrayLike<number> }
  /** The largest move of a row's scores; `null` without scores beside the answers. */
  readonly scores: ((row: number) => number) | null
}

/** What both models said on the test rows; `null` without a base. In a graded task the scores are the answers. */
function columnsOf(prepared: Prepared): Compared | null {
  if (prepared.task === 'graded') {
    const { base, tuned } = prepared.splits['domain-test']
    return base && { answers: { base: base.scores, tuned: tuned.scores }, scores: null }
  }
  if (prepared.task === 'multilabel') {
    const { base, tuned } = prepared.splits['domain-test']
    const [was, is] = [base?.probabilities, tuned.probabilities]
    return (
      base && {
        answers: { base: base.codes, tuned: tuned.codes },
        scores:
          was && is
            ? (row) => Math.max(0, ...is[row]!.map((p, label) => Math.abs(p - (was[row]![label] ?? p))))
            : null,
      }
    )
  }
  const { base, tuned } = prepared.splits['domain-test']
  const [was, is] = [base?.scores, tuned.scores]
  return (
    base && {
      answers: { base: base.codes, tuned: tuned.codes },
      scores: was && is ? (row) => Math.abs(is[row]! - was[row]!) : null,
    }
  )
}
