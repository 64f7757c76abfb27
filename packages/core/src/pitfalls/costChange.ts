import { pairedMeanDifference } from '../comparison/pairedMeanDifference.js'
import { rowsWhere } from '../evaluation/rowsWhere.js'
import type { Interval } from '../intervals/interval.js'
import type { Policy } from '../verdict/policy.js'
import { scaledInterval } from './scaledInterval.js'

type RowTest = (row: number) => boolean

/**
 * The change of what errors cost per row, from the errors before to those after on the same rows; at the policy's
 * prevalence where it states one and both classes have rows. `null` where errors cost nothing.
 */
export function costChange(
  rows: Int32Array,
  isPositive: RowTest,
  [wrongBefore, wrongAfter]: readonly [RowTest, RowTest],
  { costs, prevalence, confidence }: Pick<Policy, 'costs' | 'prevalence' | 'confidence'>,
): Interval | null {
  const dearest = Math.max(costs?.falsePositive ?? 0, costs?.falseNegative ?? 0)
  if (!costs || dearest === 0) return null
  const valuesOf = (value: (row: number) => number) => {
    const values = new Float64Array(rows.length)
    for (let at = 0; at < rows.length; at++) values[at] = value(rows[at]!)
    return values
  }
  const costOf = (isWrong: RowTest) =>
    valuesOf((row) => {
      if (!isWrong(row)) return 0
      return (isPositive(row) ? costs.falseNegative : costs.falsePositive) / dearest
    })
  const positives = rowsWhere(rows, isPositive).length
  const negatives = rows.length - positives
  const shifted = prevalence !== null && positives > 0 && negatives > 0
  const weights =
    shifted && valuesOf((row) => (isPositive(row) ? prevalence / positives : (1 - prevalence) / negatives))
  const change = pairedMeanDifference(costOf(wrongBefore), costOf(wrongAfter), {
    confidence,
    ...(weights && { weights }),
  })
  return scaledInterval(change, dearest)
}
