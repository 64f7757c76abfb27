import { median } from './median.js'

/**
 * The standard deviation of a series about its trend, from second differences, which a trend leaves nearly alone: theirs
 * is √6 times that of a value. NaN of fewer than three values.
 *
 * Gasser, Sroka & Jennen-Steinmetz (1986), "Residual variance and residual pattern in nonlinear regression",
 * Biometrika 73; the median (times 1.4826, of a normal) stands in for the mean there, so that a jump is no noise.
 */
export function noiseOf(values: readonly number[]): number {
  const bends = values.slice(2).map((value, i) => Math.abs(value - 2 * values[i + 1]! + values[i]!))
  return (1.4826 * median(bends)) / Math.sqrt(6)
}
