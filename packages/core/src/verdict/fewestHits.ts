import { betaQuantile } from '../distributions/beta.js'

/** The chance to show what is true that plans are made for. */
export const power = 0.8

/**
 * Fewest hits of n whose Clopper-Pearson lower limit, the alpha quantile of Beta(k, n − k + 1), reaches the bar; n + 1
 * where none does.
 */
export function fewestHits(n: number, bar: number, alpha: number): number {
  let low = Math.floor(n * bar)
  let high = n + 1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (betaQuantile(alpha, middle, n - middle + 1) >= bar) high = middle
    else low = middle
  }
  return high
}
