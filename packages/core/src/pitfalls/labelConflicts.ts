import { formatCount } from '../report/number.js'

/** Says that rows with the same input bear different labels. They are counted over all splits. */
export function labelConflicts(count: number): string {
  return (
    `Over all splits, ${formatCount(count)} leaked or repeated ${count === 1 ? 'row bears' : 'rows bear'} another label ` +
    'than the row with the same input.'
  )
}
