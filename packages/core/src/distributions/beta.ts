import type { Tails } from './gamma.js'
import { newton } from './newton.js'
import { normalIsf } from './normal.js'
import { devianceTerm, stirlingError } from './stirling.js'

const TINY = 1e-300

/**
 * x^a y^b / B(a, b) with y = 1 − x: the density of logit X. By the saddle point (Loader 2000), which keeps full
 * precision where a and b are large.
 */
function logitDensity(x: number, y: number, a: number, b: number): number {
  const n = a + b
  const difference = a * y - b * x
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    devianceTerm(a, n * x, difference) -
    devianceTerm(b, n * y, -difference)
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(exponent)
}

/** The continued fraction of I_x(a, b) by Lentz's method (DLMF 8.17.22), without its leading factor. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY)
  let value = d
  for (let m = 1; m < 100000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d || TINY)
    c = 1 + even / c || TINY
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d || TINY)
    c = 1 + odd / c || TINY
    const ratio = d * c
    value *= ratio
    if (Math.abs(ratio - 1) < 2.5e-16) break
  }
  return value
}

/**
 * Both tails of the beta distribution, I_x(a, b) and 1 − I_x(a, b), for a, b > 0. `y` is 1 − x: pass it where it is
 * known more exactly than subtraction gives it.
 *
 * @example betaTails(0.5, 2, 3).lower // 0.6875
 */
export function betaTails(x: number, a: number, b: number, y = 1 - x): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  const factor = logitDensity(x, y, a, b)
  if (x * (a + b + 2) <= a + 1) {
    const lower = Math.min(1, (factor * fraction(x, a, b)) / a)
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, (factor * fraction(y, b, a)) / b)
  return { lower: 1 - upper, upper }
}

/**
 * log(x / (1 − x)) of the quantile x: `tail` names the side whose probability is p. Newton on the logarithm of that
 * tail, started at the mean, or where the distribution is near normal in the logit, at its normal quantile.
 */
export function betaQuantileLogit(p: number, a: number, b: number, tail: keyof Tails): number {
  const sign = tail === 'lower' ? 1 : -1
  if (p <= 0) return -sign * Infinity
  if (p >= 1) return sign * Infinity
  if (p > 0.5) return betaQuantileLogit(1 - p, a, b, tail === 'lower' ? 'upper' : 'lower')
  const target = Math.log(p)
  const spread = a >= 1 && b >= 1 ? Math.sqrt(1 / a + 1 / b) : 0
  const start = Math.log(a / b) - sign * spread * normalIsf(p)
  return newton(start, (u) => {
    const x = 1 / (1 + Math.exp(-u))
    const y = 1 / (1 + Math.exp(u))
    const value = betaTails(x, a, b, y)[tail]
    return (sign * (Math.log(value) - target) * value) / logitDensity(x, y, a, b)
  })
}

/** P(X ≤ x) of the beta distribution. @example betaCdf(0.5, 2, 3) // 0.6875 */
export function betaCdf(x: number, a: number, b: number): number {
  return betaTails(x, a, b).lower
}

/** P(X > x) of the beta distribution. @example betaSf(0.5, 2, 3) // 0.3125 */
export function betaSf(x: number, a: number, b: number): number {
  return betaTails(x, a, b).upper
}

/** x with P(X ≤ x) = p. @example betaQuantile(0.6875, 2, 3) // 0.5 */
export function betaQuantile(p: number, a: number, b: number): number {
  return 1 / (1 + Math.exp(-betaQuantileLogit(p, a, b, 'lower')))
}

/** x with P(X > x) = p. @example betaIsf(0.3125, 2, 3) // 0.5 */
export function betaIsf(p: number, a: number, b: number): number {
  return 1 / (1 + Math.exp(-betaQuantileLogit(p, a, b, 'upper')))
}
