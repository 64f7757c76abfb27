import { newton } from './newton.js'
import { devianceTerm, stirlingError } from './stirling.js'

const TINY = 1e-300
const EPSILON = 1.2e-16

/** x^a e^(−x) / Γ(a), the density of log X for X of the gamma distribution with shape a. */
function logDensity(a: number, x: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - devianceTerm(a, x, a - x))
}

/** The two tails of the gamma distribution: P(X ≤ x), P(X > x). */
export interface Tails {
  readonly lower: number
  readonly upper: number
}

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x), for shape a > 0 and x ≥ 0. By the power series below
 * x = a + 1, else by Lentz's evaluation of the continued fraction. DLMF 8.11.4 and 8.9.2.
 *
 * @example gammaTails(1, 1).upper // 0.367879441171442…
 */
export function gammaTails(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  const factor = logDensity(a, x)
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; term > sum * EPSILON; n++) {
      term *= x / (a + n)
      sum += term
    }
    const lower = Math.min(1, factor * sum)
    return { lower, upper: 1 - lower }
  }
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let i = 1; i < 100000; i++) {
    const numerator = -i * (i - a)
    b += 2
    d = 1 / (numerator * d + b || TINY)
    c = b + numerator / c || TINY
    const ratio = d * c
    fraction *= ratio
    if (Math.abs(ratio - 1) < 2 * EPSILON) break
  }
  const upper = Math.min(1, factor * fraction)
  return { lower: 1 - upper, upper }
}

/** x with P(X ≤ x) = p for the gamma distribution with shape a and scale 1; p in [0, 1]. */
export function gammaQuantile(p: number, a: number): number {
  if (p <= 0) return 0
  if (p >= 1) return Infinity
  const lower = p <= 0.5
  const target = Math.log(lower ? p : 1 - p)
  const logX = newton(Math.log(a), (u) => {
    const x = Math.exp(u)
    const tails = gammaTails(a, x)
    const tail = lower ? tails.lower : tails.upper
    const change = ((Math.log(tail) - target) * tail) / logDensity(a, x)
    return lower ? change : -change
  })
  return Math.exp(logX)
}
