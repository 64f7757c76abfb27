import { chiSquaredSf } from '../distributions/chiSquared.js'
import { checkLength, checkSomeRows } from '../metrics/checkColumns.js'
import type { ChiSquaredResult } from './chiSquaredTest.js'

/**
 * Cochran's Q: are several models right equally often on the same rows? McNemar's test (asymptotic) for more than two.
 * Where no row tells them apart the statistic is 0 and p is 1.
 *
 * Cochran (1950), "The comparison of percentages in matched samples", Biometrika 37.
 *
 * @param right for each model, one column: 1 where it is right, 0 where it is not
 * @throws InputError EMPTY_INPUT, LENGTH_MISMATCH
 * @example cochranQTest([[1, 1, 0, 1], [1, 0, 0, 0], [1, 0, 1, 0]]) // { statistic: 2, pValue: 0.3678…, degreesOfFreedom: 2, … }
 */
export function cochranQTest(right: readonly ArrayLike<number>[]): ChiSquaredResult {
  const n = right[0]?.length ?? 0
  checkSomeRows(n)
  right.forEach((column, model) => {
    checkLength(`right[${model}]`, column, n)
  })
  const k = right.length
  const sums = right.map((column) => Array.from(column).reduce((sum, value) => sum + value, 0))
  const total = sums.reduce((sum, value) => sum + value, 0)
  const squares = sums.reduce((sum, value) => sum + value * value, 0)
  let spread = 0
  for (let row = 0; row < n; row++) {
    const ofRow = right.reduce((sum, column) => sum + column[row]!, 0)
    spread += ofRow * (k - ofRow)
  }
  const statistic = spread === 0 ? 0 : ((k - 1) * (k * squares - total * total)) / spread
  return {
    statistic,
    pValue: chiSquaredSf(statistic, k - 1),
    method: 'cochran-q',
    n,
    degreesOfFreedom: k - 1,
  }
}
