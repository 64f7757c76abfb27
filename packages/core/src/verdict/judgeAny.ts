import type { Aggregates } from '../evaluation/aggregates.js'
import type { Evaluation } from '../evaluation/evaluation.js'
import { judge } from './judge.js'
import { judgeAggregates } from './judgeAggregates.js'
import type { Policy } from './policy.js'
import type { Verdict } from './verdict.js'

/**
 * Judges rows (`judge`) or aggregates (`judgeAggregates`), whichever were read.
 *
 * @throws InputError as these do
 * @example
 * const policy = parsePolicy({ floors: { score: 0.7 } })
 * judgeAny({ aggregates: 'grades', task: 'graded', tuned: { k: 160, n: 200 } }, policy).decision // 'ship'
 */
export function judgeAny(given: Evaluation | Aggregates, policy: Policy): Verdict {
  return 'aggregates' in given ? judgeAggregates(given, policy) : judge(given, policy)
}
