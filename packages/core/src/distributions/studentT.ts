import { betaQuantileLogit, betaTails } from './beta.js'

/**
 * P(T > t), of Student's t with `df` > 0 degrees of freedom, through the beta distribution (DLMF 8.17.4 ff.).
 *
 * @example studentTSf(2, 10) // 0.0366940173853702…
 */
export function studentTSf(t: number, df: number): number {
  const square = t * t
  const total = df + square
  const tails = betaTails(df / total, df / 2, 0.5, square / total)
  return t >= 0 ? tails.lower / 2 : 0.5 + tails.upper / 2
}

/** P(T ≤ t). @example studentTCdf(2, 10) // 0.963305982614629… */
export function studentTCdf(t: number, df: number): number {
  return studentTSf(-t, df)
}

/** t with P(T ≤ t) = p. @example studentTQuantile(0.975, 10) // 2.22813885198627… */
export function studentTQuantile(p: number, df: number): number {
  if (p === 0.5) return 0
  const tail = 2 * Math.min(p, 1 - p)
  const t = Math.sqrt(df) * Math.exp(-betaQuantileLogit(tail, df / 2, 0.5, 'lower') / 2)
  return p < 0.5 ? -t : t
}
