import type { Evaluation } from '../evaluation/evaluation.js'
import { findNearRepeats } from '../evaluation/nearDuplicates.js'
import type { SplitRows } from '../evaluation/prepared.js'
import { formatCount, formatPercent } from '../report/number.js'
import { normaliseText } from '../text/normaliseText.js'
import type { Finding } from '../verdict/verdict.js'
import { labelConflicts } from './labelConflicts.js'
import { type AnyPitfallInput, exampleIds, finding } from './pitfall.js'
import { rowsText } from './rowsText.js'

/** The share of repeats from which on the test set is notably smaller than it looks. */
const notable = 0.05

/**
 * Inputs that stand in the test split more than once, texts that nearly do, and ids that stood in a file more than once.
 * Repeats count once; near repeats are listed, unless clusters say what belongs together.
 * @example
 * const texts = ['Buy now', 'buy  NOW', 'Lunch at noon?']
 * const truth = ['spam', 'spam', 'ham']
 * const rows = { texts, truth, tuned: { predictions: truth } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'duplicates')?.evidence.repeated // 1
 */
export function duplicates({ prepared, evaluation, policy }: AnyPitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const repeated = test.repeated.length
  const ids = evaluation.joins?.['domain-test']?.duplicateIds
  const duplicateIds = ids?.count ?? 0
  const near = nearRepeats(evaluation, test, policy.leakage.similarity)
  if (repeated === 0 && duplicateIds === 0 && near.length === 0) return []
  const conflicts = test.leaked.length === 0 ? prepared.sameInput.labelConflicts.count : 0
  const parts = [
    ...(repeated > 0
      ? [
          `${formatCount(repeated)} of ${rowsText(test.rows, 'test row')} (${formatPercent(repeated / test.rows)}) ` +
            `${repeated === 1 ? 'repeats' : 'repeat'} an earlier input, and each input counts once.`,
        ]
      : []),
    ...(near.length > 0
      ? [
          `${rowsText(near.length, 'judged test row')} nearly ${near.length === 1 ? 'repeats' : 'repeat'} the text of ` +
            `another, so that the test set weighs about ${formatCount(test.clean.length - near.length)} rows rather than ` +
            `${formatCount(test.clean.length)}.`,
        ]
      : []),
    ...(duplicateIds > 0 ? [`${rowsText(duplicateIds, 'id')} stood in one file more than once.`] : []),
    ...(conflicts > 0 ? [labelConflicts(conflicts)] : []),
  ]
  return [
    finding(
      'duplicates',
      conflicts > 0 || repeated + near.length >= notable * test.rows ? 'warning' : 'info',
      {
        evidence: {
          repeated,
          rows: test.rows,
          judged: test.clean.length,
          nearRepeats: near.length,
          duplicateIds,
          labelConflicts: conflicts,
        },
        sentence: parts.join(' '),
        remedy:
          "Remove the repeats, or name what belongs together in a column 'cluster' where the repeats are meant (several " +
          'runs of one item).',
        examples: [...exampleIds(test, [...test.repeated, ...near], () => true), ...(ids?.examples ?? [])],
      },
    ),
  ]
}

/** Judged rows whose text nearly repeats that of an earlier judged row. */
function nearRepeats({ splits }: Evaluation, { clean, clusters }: SplitRows, similarity: number): number[] {
  const { texts } = splits['domain-test']
  if (!texts || clusters) return []
  const judged = Array.from(clean, (row) => texts[row]!).map((text) =>
    text === null ? null : normaliseText(text),
  )
  const { match } = findNearRepeats(judged, { similarity })
  return Array.from(clean.filter((_, at) => match[at] !== -1))
}
