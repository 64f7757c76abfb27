import { normalCdf, normalIsf } from '../distributions/normal.js'

/** A mean difference to be found, and the standard deviation of one row's share in it. */
export interface Effect {
  readonly effect: number
  /** Under the hypothesis that there is no effect; default 1. */
  readonly nullDeviation?: number
  /** With the effect; default 1. */
  readonly deviation?: number
}

/** The chance that a normal test finds an effect of its sign on n rows, at the quantile z of one side's level. */
export function powerTowards(
  { effect, nullDeviation = 1, deviation = 1 }: Effect,
  n: number,
  z: number,
): number {
  return normalCdf((Math.abs(effect) * Math.sqrt(n) - z * nullDeviation) / deviation)
}

/**
 * Power of a two-sided normal test on n rows: the chance to reject on either side.
 *
 * @example normalPower({ effect: cohenH(0.6, 0.5) }, 25) // 0.1717…
 */
export function normalPower(effect: Effect, n: number, options: { readonly alpha?: number } = {}): number {
  const z = normalIsf((options.alpha ?? 0.05) / 2)
  const { nullDeviation = 1, deviation = 1 } = effect
  const otherSide = normalCdf((-Math.abs(effect.effect) * Math.sqrt(n) - z * nullDeviation) / deviation)
  return powerTowards(effect, n, z) + otherSide
}

/**
 * Rows, not rounded, on which a normal test finds the effect with this power: ((z_α·σ₀ + z_β·σ₁)/effect)², z_α being the
 * quantile of one side's level.
 *
 * @example rowsTowards({ effect: 0.1, nullDeviation: 0.5, deviation: 0.489897948556636 }, 1.959963984540054, 0.8) // 193.84…
 */
export function rowsTowards(
  { effect, nullDeviation = 1, deviation = 1 }: Effect,
  z: number,
  power: number,
): number {
  return ((z * nullDeviation + normalIsf(1 - power) * deviation) / effect) ** 2
}
