import { betaTails } from './beta.js'
import { firstWhole } from './firstWhole.js'
import { devianceTerm, stirlingError } from './stirling.js'

/**
 * P(X = k) for k successes of n whole trials with probability p, by the saddle point (Loader 2000).
 *
 * @example binomialPmf(2, 4, 0.5) // 0.375
 */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n || !Number.isInteger(k)) return 0
  if (n === 0) return 1
  const q = 1 - p
  if (k === 0) return Math.exp(n * Math.log1p(-p))
  if (k === n) return p ** n
  if (p === 0 || q === 0) return 0
  const difference = k * q - (n - k) * p
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    devianceTerm(k, n * p, difference) -
    devianceTerm(n - k, n * q, -difference)
  return Math.sqrt(n / (2 * Math.PI * k * (n - k))) * Math.exp(exponent)
}

/**
 * P(X ≤ k) = I_(1−p)(n − k, k + 1): by the beta distribution, so that k and n need not be whole.
 *
 * @example binomialCdf(2, 4, 0.5) // 0.6875
 */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  return betaTails(p, k + 1, n - k).upper
}

/** P(X > k). @example binomialSf(2, 4, 0.5) // 0.3125 */
export function binomialSf(k: number, n: number, p: number): number {
  if (k < 0) return 1
  if (k >= n) return 0
  return betaTails(p, k + 1, n - k).lower
}

/** A tail that is p to rounding has reached it. */
const FUZZ = 1 - 64 * Number.EPSILON

/** The smallest k with P(X ≤ k) ≥ p, for n whole trials of probability `share`. @example binomialQuantile(0.5, 4, 0.5) // 2 */
export function binomialQuantile(p: number, n: number, share: number): number {
  return firstWhole(0, n, (k) => binomialCdf(k, n, share) >= p * FUZZ)
}
