import type { Effect } from './normalPower.js'

/** A share that is p1, tested against p0. @example oneShare(0.5, 0.7) // { effect: 0.2, nullDeviation: 0.5, deviation: 0.4582… } */
export function oneShare(p0: number, p1: number): Effect {
  return { effect: p1 - p0, nullDeviation: Math.sqrt(p0 * (1 - p0)), deviation: Math.sqrt(p1 * (1 - p1)) }
}

/**
 * Shares p1 and p0 of two samples of n rows each, with the pooled variance where they are equal.
 * @example normalPower(twoShares(0.5, 0.6), 388) // 0.8006…
 */
export function twoShares(p0: number, p1: number): Effect {
  const pooled = (p0 + p1) / 2
  return {
    effect: p1 - p0,
    nullDeviation: Math.sqrt(2 * pooled * (1 - pooled)),
    deviation: Math.sqrt(p0 * (1 - p0) + p1 * (1 - p1)),
  }
}

/**
 * Shares of rows on which one model alone is right, against a difference of `margin`. Connor (1987), "Sample size for
 * testing differences in proportions for the paired-sample design", Biometrics 43.
 * @example normalPower(pairedShares(0.12, 0.06), 391) // 0.8009…
 */
export function pairedShares(tunedOnly: number, baseOnly: number, margin = 0): Effect {
  const discordant = tunedOnly + baseOnly
  const difference = tunedOnly - baseOnly
  return {
    effect: difference - margin,
    nullDeviation: Math.sqrt(discordant - margin ** 2),
    deviation: Math.sqrt(discordant - difference ** 2),
  }
}
