import { pairedDifferenceHull } from '../comparison/pairedHull.js'
import { precisionDifference } from '../comparison/precisionDifference.js'
import { jointCellsOf, pairedOutcomes } from '../evaluation/outcomes.js'
import { rowsWhere } from '../evaluation/rowsWhere.js'
import { formatDifference, formatInterval } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { exampleIds, finding, type PitfallInput } from './pitfall.js'

/** A move under this is none. */
const least = 0.01

/**
 * Precision and recall, base to tuned, moved apart by a point or more each: one rose, the other fell, and at least one of
 * the two moves is more than sampling (its interval excludes 0). Binary tasks.
 * @example
 * const truth = [...new Array(50).fill('spam'), ...new Array(50).fill('ham')]
 * const base = { predictions: truth.map((label, row) => (row < 20 ? 'ham' : label)) }
 * const tuned = { predictions: truth.map((label, row) => (row < 70 ? 'spam' : label)) }
 * const rows = { truth, base, tuned }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'one-sided-gain')?.evidence.recallChange // 0.4
 */
export function oneSidedGain({ prepared, policy }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const { positive } = prepared
  if (prepared.task !== 'binary' || positive === null || !test.base) return []
  const { base, tuned } = test
  const { confidence } = policy
  const isPositive = (row: number) => test.truth[row] === positive
  const precision = precisionDifference(jointCellsOf(test, base, positive, test.clean), { confidence })
  const recall = pairedDifferenceHull(pairedOutcomes(test, base, rowsWhere(test.clean, isPositive)), {
    confidence,
  })
  const apart =
    precision.estimate * recall.estimate < 0 &&
    Math.min(Math.abs(precision.estimate), Math.abs(recall.estimate)) >= least
  const shown = [precision, recall].some(({ lower, upper }) => lower > 0 || upper < 0)
  if (!apart || !shown) return []
  const [up, down] =
    precision.estimate > 0
      ? ([
          ['Precision', precision],
          ['recall', recall],
        ] as const)
      : ([
          ['Recall', recall],
          ['precision', precision],
        ] as const)
  const moved = ([name, by]: readonly [string, typeof recall], verb: string) =>
    `${name} ${verb} (${formatDifference(by.estimate)} ${formatInterval(by, { signed: true })})`
  const lost = (row: number) =>
    down[0] === 'recall'
      ? isPositive(row) && base.codes[row] === positive && tuned.codes[row] !== positive
      : !isPositive(row) && base.codes[row] !== positive && tuned.codes[row] === positive
  return [
    finding('one-sided-gain', 'warning', {
      evidence: {
        precisionChange: precision.estimate,
        precisionLower: precision.lower,
        precisionUpper: precision.upper,
        recallChange: recall.estimate,
        recallLower: recall.lower,
        recallUpper: recall.upper,
      },
      sentence: `${moved(up, 'rose')} and ${moved(down, 'fell')}: the one may have paid for the other.`,
      remedy:
        'A moved threshold alone trades one for the other. Compare both models at a threshold chosen on validation, ' +
        'and keep a floor or a margin on each.',
      examples: exampleIds(test, test.clean, lost),
    }),
  ]
}
