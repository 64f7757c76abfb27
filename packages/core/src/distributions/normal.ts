import { gammaTails } from './gamma.js'
import { newton } from './newton.js'

/** Density of the standard normal distribution. @example normalPdf(0) // 0.3989422804014327 */
export function normalPdf(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}

/** erfc(x) = 1 − erf(x), exact to rounding in the far tail too. @example erfc(1) // 0.157299207050285… */
export function erfc(x: number): number {
  const tails = gammaTails(0.5, x * x)
  return x >= 0 ? tails.upper : 1 + tails.lower
}

/** The error function. @example erf(1) // 0.842700792949715… */
export function erf(x: number): number {
  return Math.sign(x) * gammaTails(0.5, x * x).lower
}

/** P(Z > z), of a standard normal Z. @example normalSf(1.959963984540054) // 0.025 to rounding */
export function normalSf(z: number): number {
  return 0.5 * erfc(z / Math.SQRT2)
}

/** P(Z ≤ z), of a standard normal Z. @example normalCdf(1.959963984540054) // 0.975 to rounding */
export function normalCdf(z: number): number {
  return normalSf(-z)
}

/**
 * z with P(Z > z) = p; ±Infinity at the ends of [0, 1]. A first guess by Abramowitz & Stegun 26.2.23, then Newton.
 *
 * @example normalIsf(0.025) // 1.95996398454005…
 */
export function normalIsf(p: number): number {
  if (p > 0.5) return -normalIsf(1 - p)
  if (p <= 0) return p === 0 ? Infinity : NaN
  if (p === 0.5) return 0
  const target = Math.log(p)
  const t = Math.sqrt(-2 * target)
  const guess =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  return newton(guess, (z) => {
    const tail = normalSf(z)
    return (-(Math.log(tail) - target) * tail) / normalPdf(z)
  })
}

/** z with P(Z ≤ z) = p; ±Infinity at the ends of [0, 1]. @example normalQuantile(0.975) // 1.95996398454005… */
export function normalQuantile(p: number): number {
  return p <= 0.5 ? -normalIsf(p) : normalIsf(1 - p)
}
