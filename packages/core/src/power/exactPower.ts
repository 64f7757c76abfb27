import { binomialCdf, binomialPmf, binomialSf } from '../distributions/binomial.js'
import { firstWhole } from '../distributions/firstWhole.js'

/**
 * The fewest of n rows that must be right so that Clopper and Pearson's lower limit, with `alpha` below it, is at `floor`
 * or above; n + 1 where all of them are too few.
 *
 * @example hitsForFloor(100, 0.8, 0.025) // 89
 */
export function hitsForFloor(n: number, floor: number, alpha: number): number {
  return firstWhole(0, n + 1, (k) => binomialSf(k - 1, n, floor) <= alpha)
}

/**
 * The chance that n rows show a floor, by Clopper and Pearson's lower limit, where the true share is `share`. By
 * enumeration; it does not rise with every row, for hits are whole.
 *
 * @example floorPower(100, 0.8, 0.9, 0.025) // 0.7030…
 */
export function floorPower(n: number, floor: number, share: number, alpha: number): number {
  return binomialSf(hitsForFloor(n, floor, alpha) - 1, n, share)
}

/**
 * Power of the exact, equal-tailed binomial test of `p0` on n rows where the truth is `p1`, its true size, and the counts
 * from which it rejects: `lowMax` and fewer (−1: none), `highMin` and more (n + 1: none).
 *
 * @example exactBinomialPower(50, 0.5, 0.6) // { power: 0.2370…, size: 0.0328…, lowMax: 17, highMin: 33 }
 */
export function exactBinomialPower(
  n: number,
  p0: number,
  p1: number,
  options: { readonly alpha?: number } = {},
): { readonly power: number; readonly size: number; readonly lowMax: number; readonly highMin: number } {
  const side = (options.alpha ?? 0.05) / 2
  const highMin = hitsForFloor(n, p0, side)
  const lowMax = firstWhole(0, n + 1, (k) => binomialCdf(k, n, p0) > side) - 1
  const rejects = (p: number) => binomialCdf(lowMax, n, p) + binomialSf(highMin - 1, n, p)
  return { power: rejects(p1), size: rejects(p0), lowMax, highMin }
}

/** Rows that differ are enumerated where they are at least this probable. */
const NEGLIGIBLE = 1e-20

/**
 * Power of McNemar's test on n rows by enumeration: over how many rows tell the models apart, and how those fall.
 *
 * @param tunedOnly share of rows on which the tuned model alone is right, and of `baseOnly` the base
 * @example mcnemarPower(50, 0.12, 0.06) // 0.1436…
 */
export function mcnemarPower(
  n: number,
  tunedOnly: number,
  baseOnly: number,
  options: { readonly method?: 'exact' | 'mid-p'; readonly alpha?: number } = {},
): number {
  const { method = 'mid-p', alpha = 0.05 } = options
  const discordant = tunedOnly + baseOnly
  let power = 0
  for (let m = 1; m <= n; m++) {
    const probability = binomialPmf(m, n, discordant)
    if (probability < NEGLIGIBLE) continue
    const p = (k: number) => 2 * binomialCdf(k, m, 0.5) - (method === 'mid-p' ? binomialPmf(k, m, 0.5) : 0)
    const most = firstWhole(0, Math.floor((m - 1) / 2) + 1, (k) => p(k) > alpha) - 1
    const share = tunedOnly / discordant
    power += probability * (binomialCdf(most, m, share) + binomialSf(m - most - 1, m, share))
  }
  return power
}
