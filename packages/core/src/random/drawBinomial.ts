import { stirlingError } from '../distributions/stirling.js'
import type { Random } from './xoshiro128.js'

/** From this mean on, rejection is faster than inversion, and its constants hold. */
const REJECTION_FROM = 10

/**
 * One draw from the binomial distribution of n trials with probability p: exact, at a cost that does not grow with n.
 *
 * @param n a whole number of at least 0
 * @param p in [0, 1]
 */
export function drawBinomial(n: number, p: number, random: Random): number {
  if (p > 0.5) return n - drawBinomial(n, 1 - p, random)
  if (n === 0 || p === 0) return 0
  return n * p < REJECTION_FROM ? byInversion(n, p, random) : byRejection(n, p, random)
}

/** Walks up the probabilities from P(X = 0) = (1 − p)ⁿ until they add up to the number drawn. */
function byInversion(n: number, p: number, random: Random): number {
  const odds = p / (1 - p)
  const none = Math.exp(n * Math.log1p(-p))
  for (;;) {
    let left = random()
    let probability = none
    for (let k = 0; k <= n; k++) {
      if (left < probability) return k
      left -= probability
      probability *= ((n - k) / (k + 1)) * odds
      // What is left by then is rounding: draw again.
      if (probability < 1e-18 && k > n * p) break
    }
  }
}

/**
 * Transformed rejection with squeeze, BTRS: Hörmann (1993), "The generation of binomial random variates", Journal of
 * Statistical Computation and Simulation 46. For p ≤ ½ and n·p ≥ 10.
 */
function byRejection(n: number, p: number, random: Random): number {
  const spread = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const squeeze = 0.92 - 4.2 / b
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const edge = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / edge + b) * u + n * p + 0.5)
    if (edge >= 0.07 && v <= squeeze) return k
    if (!(k >= 0 && k <= n)) continue
    const scale = (2.83 + 5.1 / b) * spread
    if (Math.log((v * scale) / (a / (edge * edge) + b)) <= logRatioToMode(k, n, p)) return k
  }
}

/** log of P(X = k) / P(X = mode). */
function logRatioToMode(k: number, n: number, p: number): number {
  const odds = p / (1 - p)
  const mode = Math.floor((n + 1) * p)
  return (
    (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
    (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
    (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
    stirlingError(mode + 1) +
    stirlingError(n - mode + 1) -
    stirlingError(k + 1) -
    stirlingError(n - k + 1)
  )
}
