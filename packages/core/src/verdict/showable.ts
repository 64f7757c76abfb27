import { normalQuantile } from '../distributions/normal.js'

/**
 * Fewest rows, not whole, that could show a floor at all: with every row right, Clopper-Pearson's lower limit is
 * alpha^(1/n), so that n must reach ln(alpha) / ln(floor).
 * @param floor In (0, 1).
 * @param alpha One side's level, in (0, 1).
 */
export function floorRows(floor: number, alpha: number): number {
  return Math.log(alpha) / Math.log(floor)
}

/**
 * Whether n rows could show a floor at all.
 * @param n Rows of the metric's denominator (effective rows of a macro average).
 * @param floor In (0, 1).
 * @param alpha One side's level, in (0, 1).
 * @example
 * floorShowable(16, 0.8, 0.025) // false: 17 rows are needed
 */
export function floorShowable(n: number, floor: number, alpha: number): boolean {
  return n >= floorRows(floor, alpha)
}

/** Fewest general rows, not whole, that could show that no more than `margin` was lost: z²(1 − m)/m. */
export function retentionRows(margin: number, alpha: number): number {
  const z = normalQuantile(1 - alpha)
  return (z * z * (1 - margin)) / margin
}

/**
 * Whether n general rows could show that no more than `margin` was lost.
 * @example
 * retentionShowable(72, 0.05, 0.025) // false: 73 rows are needed
 */
export function retentionShowable(n: number, margin: number, alpha: number): boolean {
  return n >= retentionRows(margin, alpha)
}
