import { gammaQuantile, gammaTails } from './gamma.js'

/** P(X ≤ x), of chi-squared with `df` > 0 degrees of freedom. @example chiSquaredCdf(3.841458820694124, 1) // 0.95 to rounding */
export function chiSquaredCdf(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).lower
}

/** P(X > x). @example chiSquaredSf(3.841458820694124, 1) // 0.05 to rounding */
export function chiSquaredSf(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).upper
}

/** x with P(X ≤ x) = p. @example chiSquaredQuantile(0.95, 1) // 3.84145882069412… */
export function chiSquaredQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2)
}
