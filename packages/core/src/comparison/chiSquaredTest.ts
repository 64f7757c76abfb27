import { chiSquaredSf } from '../distributions/chiSquared.js'
import { refuse } from '../errors/refuse.js'
import { checkCount } from '../intervals/interval.js'
import type { TestResult } from './mcnemar.js'

export interface ChiSquaredResult extends TestResult {
  readonly degreesOfFreedom: number
}

/**
 * Chi-squared test that the rows of a table of counts share one distribution: do the classes of train and of test, say.
 * `pearson` sums (count − expected)²/expected; `log-likelihood` (the G test) 2·count·log(count/expected).
 * `corrected` is Yates' continuity correction, of tables of 2 x 2 alone.
 *
 * Pearson (1900), Philosophical Magazine 50; Yates (1934), Supplement to the JRSS 1.
 *
 * @throws InputError LENGTH_MISMATCH, NOT_FINITE; OUT_OF_RANGE, also where a whole row or column is 0
 * @example chiSquaredTest([[14, 22, 10], [8, 14, 12]]) // { statistic: 1.8372…, pValue: 0.3990…, degreesOfFreedom: 2, … }
 */
export function chiSquaredTest(
  table: readonly (readonly number[])[],
  options: { readonly method?: 'pearson' | 'log-likelihood' | 'corrected' } = {},
): ChiSquaredResult {
  const { method = 'pearson' } = options
  const columns = table[0]?.length ?? 0
  table.forEach((row, index) => {
    if (row.length !== columns) refuse('LENGTH_MISMATCH', 'table', row.length, `${columns} counts`, index)
    for (const count of row) checkCount(`table[${index}]`, count)
  })
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const ofRows = table.map(sum)
  const ofColumns = Array.from({ length: columns }, (_, column) => sum(table.map((row) => row[column]!)))
  const n = sum(ofRows)
  const empty = ofRows.includes(0) || ofColumns.includes(0) || table.length < 2 || columns < 2
  if (empty)
    refuse('OUT_OF_RANGE', 'table', 'without a count in some row or column', 'some in each of two or more')
  const degreesOfFreedom = (table.length - 1) * (columns - 1)
  if (method === 'corrected' && degreesOfFreedom !== 1)
    refuse('OUT_OF_RANGE', 'table', `${table.length} x ${columns}`, '2 x 2 for the corrected test')
  const terms = table.flatMap((row, i) =>
    row.map((count, j) => {
      const expected = (ofRows[i]! * ofColumns[j]!) / n
      if (method === 'log-likelihood') return count === 0 ? 0 : 2 * count * Math.log(count / expected)
      const gap = Math.abs(count - expected)
      return (gap - (method === 'corrected' ? Math.min(0.5, gap) : 0)) ** 2 / expected
    }),
  )
  const statistic = sum(terms)
  return { statistic, pValue: chiSquaredSf(statistic, degreesOfFreedom), method, n, degreesOfFreedom }
}
