import { formatCount, formatPercent } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { labelConflicts } from './labelConflicts.js'
import { exampleIds, finding, type PitfallInput } from './pitfall.js'
import { rowsText } from './rowsText.js'

/** The share of repeats from which on the test set is notably smaller than it looks. */
const notable = 0.05

/** Inputs that stand in the test split more than once, and ids that stood in a file more than once. */
export function duplicates({ prepared, evaluation }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const repeated = test.repeated.length
  const ids = evaluation.joins?.['domain-test']?.duplicateIds
  const duplicateIds = ids?.count ?? 0
  if (repeated === 0 && duplicateIds === 0) return []
  const conflicts = test.leaked.length === 0 ? prepared.sameInput.labelConflicts.count : 0
  const parts = [
    ...(repeated > 0
      ? [
          `${formatCount(repeated)} of ${rowsText(test.rows, 'test row')} (${formatPercent(repeated / test.rows)}) ` +
            `${repeated === 1 ? 'repeats' : 'repeat'} an earlier input, and each input counts once.`,
        ]
      : []),
    ...(duplicateIds > 0 ? [`${rowsText(duplicateIds, 'id')} stood in one file more than once.`] : []),
    ...(conflicts > 0 ? [labelConflicts(conflicts)] : []),
  ]
  return [
    finding('duplicates', conflicts > 0 || repeated >= notable * test.rows ? 'warning' : 'info', {
      evidence: {
        repeated,
        rows: test.rows,
        judged: test.clean.length,
        duplicateIds,
        labelConflicts: conflicts,
      },
      sentence: parts.join(' '),
      remedy:
        "Remove the repeats, or name what belongs together in a column 'cluster' where the repeats are meant (several " +
        'runs of one item).',
      examples: [...exampleIds(test, test.repeated, () => true), ...(ids?.examples ?? [])],
    }),
  ]
}
