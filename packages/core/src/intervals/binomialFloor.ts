import { binomialCdf } from '../distributions/binomial.js'
import { checkShare } from './interval.js'

/**
 * One-sided p towards failing of a floor on a proportion: P(X ≤ k | n, bar), the smallest one-sided level at which
 * Clopper and Pearson's upper limit falls below `bar`. `k` and `n` need not be whole. 1 where k/n is at `bar` or
 * above, or n is 0.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example binomialFloorP(2, 4, 0.75) // 0.26171875
 */
export function binomialFloorP(k: number, n: number, bar: number): number {
  checkShare(k, n)
  return k < n * bar ? binomialCdf(k, n, bar) : 1
}
