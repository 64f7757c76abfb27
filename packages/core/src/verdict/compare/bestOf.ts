import type { Evidence, Unjudged } from '../evidence.js'
import type { PairedMetric, Policy } from '../policy.js'
import { taskEvidence } from '../taskEvidence.js'
import { compareAlign } from './compareAlign.js'
import { comparedDifference } from './comparedDifference.js'
import { comparePair } from './comparePair.js'
import type { BestAgainst, Comparison } from './comparison.js'
import type { JudgedCandidate } from './judgeCandidate.js'
import { runsDifference } from './runsEvidence.js'

/** The first of candidates in order against each of the others, on the rows of both. */
export function bestOf(
  judged: readonly JudgedCandidate[],
  metric: PairedMetric,
  policy: Policy,
): Comparison['best'] {
  const [best, ...others] = judged
  if (!best || others.length === 0 || (best.compared.value ?? best.compared.overBase?.estimate) == null)
    return null
  const against = others.map((other): BestAgainst => {
    const difference = comparedDifference(
      contrast(best, other, metric, policy),
      policy,
      [best, other].some(({ compared }) => compared.recipe?.distinctRuns === 1),
    )
    const told =
      difference !== null &&
      difference.unprovable === undefined &&
      difference.lower > 0 &&
      difference.lower < difference.upper
    return { name: other.compared.name, difference, told }
  })
  return { name: best.compared.name, told: against.every(({ told }) => told), against }
}

/** The difference of two candidates on the rows that all their runs judge. */
function contrast(
  best: JudgedCandidate,
  other: JudgedCandidate,
  metric: PairedMetric,
  policy: Policy,
): Evidence | Unjudged | null {
  const preparedOf = ({ runs }: JudgedCandidate) => runs.map(({ prepared }) => prepared)
  const [ours, theirs] = [preparedOf(best), preparedOf(other)]
  if (ours.length === 1 && theirs.length === 1)
    return taskEvidence(comparePair(ours[0]!, theirs[0]!), policy).gain('domain-test', metric)
  const splits = [...ours, ...theirs].map((run) => run.splits['domain-test'])
  const rows = compareAlign(splits)(splits[0]!.clean)
  return runsDifference(
    {
      tuned: { runs: ours, rows: rows.slice(0, ours.length), model: 'tuned' },
      base: { runs: theirs, rows: rows.slice(ours.length), model: 'tuned' },
    },
    'domain-test',
    metric,
    'a share of nothing in one of the two',
  )
}
