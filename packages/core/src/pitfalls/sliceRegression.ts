import { claimTitle } from '../report/claimNames.js'
import { formatCount, formatDifference, formatInterval } from '../report/number.js'
import type { Claim, Finding } from '../verdict/verdict.js'
import { isWorse } from './isWorse.js'
import { type AnyPitfallInput, exampleIds, finding } from './pitfall.js'
import { rowsText } from './rowsText.js'

/**
 * Slices on which the tuned model is worse than its base by more than the margin; the worst of them in the sentence.
 * @example
 * const truth = [...new Array(50).fill('spam'), ...new Array(50).fill('ham')]
 * const language = truth.map((_, row) => (row % 2 ? 'en' : 'de'))
 * const tuned = { predictions: truth.map((label, row) => (row % 2 ? label : 'ham')) }
 * const rows = { truth, base: { predictions: truth }, tuned, slices: { language } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'slice-regression')?.evidence.worst // 'slice/language=de/accuracy'
 */
export function sliceRegression({ prepared, claims }: AnyPitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const judged = claims.filter(({ role }) => role === 'slice')
  const lost = judged.filter(({ state }) => state === 'failed' || state === 'below')
  const worst = [...lost].sort((a, b) => (a.estimate ?? 0) - (b.estimate ?? 0))[0]
  if (!worst?.slice || !test.base) return []
  const worse = isWorse(prepared, 'domain-test')
  const failed = lost.filter(({ state }) => state === 'failed').length
  const inWorst = memberOf(worst, prepared)
  return [
    finding('slice-regression', failed > 0 ? 'serious' : 'warning', {
      evidence: {
        judged: judged.length,
        worse: lost.length,
        failed,
        worst: worst.id,
        worstChange: worst.estimate,
        worstLower: worst.interval.lower,
        worstUpper: worst.interval.upper,
        worstRows: worst.counts.n,
      },
      sentence:
        `The tuned model is worse than its base in ${formatCount(lost.length)} of ${rowsText(judged.length, 'slice')} ` +
        `judged; most in "${claimTitle(worst)}": ${formatDifference(worst.estimate, worst.bar)} ` +
        `${formatInterval(worst.interval, { signed: true, bar: worst.bar })} on ${rowsText(worst.counts.n)}.`,
      remedy:
        'Read the rows that were right before; add training rows of this slice, or keep the base for it.',
      examples: exampleIds(test, test.clean, (row) => inWorst(row) && worse(row)),
    }),
  ]
}

/** Does a test row count in the claim: is it of its slice, and of its metric's kind? `label` is the class of the truth. */
function memberOf({ slice, metric }: Claim, prepared: AnyPitfallInput['prepared']): (row: number) => boolean {
  const { slices } = prepared.splits['domain-test']
  const { column, value } = slice!
  const inSlice = (row: number) => slices[column]?.[row] === value
  if (prepared.task === 'multilabel' || prepared.task === 'graded') return inSlice
  const { truth } = prepared.splits['domain-test']
  if (column === 'label') return (row) => String(prepared.labels[truth[row]!]) === value
  const ofKind = (row: number) =>
    metric === 'specificity'
      ? truth[row] !== prepared.positive
      : metric !== 'recall' || truth[row] === prepared.positive
  return (row) => inSlice(row) && ofKind(row)
}
