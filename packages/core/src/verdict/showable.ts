import { normalQuantile } from '../distributions/normal.js'

/**
 * Whether n rows could show a floor at all: with every row right, Clopper-Pearson's lower limit is
 * alpha^(1/n), so that n must reach ln(alpha) / ln(floor).
 * @param n Rows of the metric's denominator (effective rows of a macro average).
 * @param floor In (0, 1).
 * @param alpha One side's level, in (0, 1).
 * @example
 * floorShowable(16, 0.8, 0.025) // false: 17 rows are needed
 */
export function floorShowable(n: number, floor: number, alpha: number): boolean {
  return n >= Math.log(alpha) / Math.log(floor)
}

/**
 * Whether n general rows could show that no more than `margin` was lost: n must reach z²(1 − m)/m.
 * @example
 * retentionShowable(72, 0.05, 0.025) // false: 73 rows are needed
 */
export function retentionShowable(n: number, margin: number, alpha: number): boolean {
  const z = normalQuantile(1 - alpha)
  return n >= (z * z * (1 - margin)) / margin
}
