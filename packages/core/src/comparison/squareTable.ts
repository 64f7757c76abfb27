import { chiSquaredSf } from '../distributions/chiSquared.js'
import { refuse } from '../errors/refuse.js'
import { checkCount } from '../intervals/interval.js'
import type { ChiSquaredResult } from './chiSquaredTest.js'

/** K x K counts of rows by the class that base (row) and tuned (column) answered. */
type SquareTable = readonly (readonly number[])[]

/**
 * Bowker's test that a square table is symmetric: the models disagree as often one way as the other, for each pair of
 * classes. Pairs that never occur count 0.
 *
 * Bowker (1948), "A test for symmetry in contingency tables", JASA 43.
 *
 * @throws InputError LENGTH_MISMATCH, NOT_FINITE, OUT_OF_RANGE
 * @example bowkerTest([[18, 29, 24], [16, 27, 2], [29, 13, 29]]) // { statistic: 12.2939…, pValue: 0.0064…, … }
 */
export function bowkerTest(table: SquareTable): ChiSquaredResult {
  const n = check(table)
  let statistic = 0
  table.forEach((row, i) => {
    for (let j = 0; j < i; j++) {
      const together = row[j]! + table[j]![i]!
      if (together > 0) statistic += (row[j]! - table[j]![i]!) ** 2 / together
    }
  })
  const degreesOfFreedom = (table.length * (table.length - 1)) / 2
  return {
    statistic,
    pValue: chiSquaredSf(statistic, degreesOfFreedom),
    method: 'bowker',
    n,
    degreesOfFreedom,
  }
}

/**
 * Stuart and Maxwell's test that both margins of a square table are equal: two models answer each class equally often.
 * Where the margins do not vary the statistic is NaN and p is 1.
 *
 * Stuart (1955), "A test for homogeneity of the marginal distributions in a two-way classification", Biometrika 42;
 * Maxwell (1970), British Journal of Psychiatry 116.
 *
 * @throws InputError LENGTH_MISMATCH, NOT_FINITE, OUT_OF_RANGE
 * @example stuartMaxwellTest([[18, 29, 24], [16, 27, 2], [29, 13, 29]]) // { statistic: 11.1564…, pValue: 0.0037…, … }
 */
export function stuartMaxwellTest(table: SquareTable): ChiSquaredResult {
  const n = check(table)
  const size = table.length - 1
  const margin = (i: number) => table.reduce((sum, row, j) => sum + table[i]![j]! + row[i]!, 0)
  const gaps = table
    .map((row, i) => row.reduce((sum, count, j) => sum + count - table[j]![i]!, 0))
    .slice(0, size)
  const covariance = gaps.map((_, i) =>
    gaps.map((__, j) => (i === j ? margin(i) : 0) - table[i]![j]! - table[j]![i]!),
  )
  const form = quadraticForm(covariance, gaps)
  const statistic = Number.isFinite(form) ? form : NaN
  const pValue = Number.isNaN(statistic) ? 1 : chiSquaredSf(statistic, size)
  return { statistic, pValue, method: 'stuart-maxwell', n, degreesOfFreedom: size }
}

/** dᵀV⁻¹d of a positive definite V, by elimination: each pivot gives the square of what is left of d over it. */
function quadraticForm(matrix: readonly (readonly number[])[], vector: readonly number[]): number {
  const v = matrix.map((row, i) => [...row, vector[i]!])
  let form = 0
  v.forEach((pivot, i) => {
    form += pivot.at(-1)! ** 2 / pivot[i]!
    for (const row of v.slice(i + 1)) {
      const factor = row[i]! / pivot[i]!
      for (let j = i; j < row.length; j++) row[j]! -= factor * pivot[j]!
    }
  })
  return form
}

/** All rows of the table, checked. */
function check(table: SquareTable): number {
  let n = 0
  table.forEach((row, i) => {
    if (row.length !== table.length)
      refuse('LENGTH_MISMATCH', 'table', row.length, `${table.length} counts, as many as rows`, i)
    for (const count of row) {
      checkCount(`table[${i}]`, count)
      n += count
    }
  })
  return n
}
