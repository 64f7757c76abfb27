import { bisect } from '../intervals/bisect.js'
import type { TwoShares } from './proportionContrast.js'

/** What is asked of two shares p1 and p2: p1 as a function of p2 at a value, its slope, and the range of p2. */
interface Link {
  readonly of: (p2: number, value: number) => number
  readonly slope: (p2: number, value: number) => number
  readonly range: (value: number) => readonly [number, number]
}

const DIFFERENCE: Link = {
  of: (p2, d) => p2 + d,
  slope: () => 1,
  range: (d) => [Math.max(0, -d), Math.min(1, 1 - d)],
}
const RATIO: Link = {
  of: (p2, r) => r * p2,
  slope: (_, r) => r,
  range: (r) => [0, Math.min(1, 1 / r)],
}
const ODDS_RATIO: Link = {
  of: (p2, o) => (p2 * o) / (1 + p2 * (o - 1)),
  slope: (p2, o) => o / (1 + p2 * (o - 1)) ** 2,
  range: () => [0, 1],
}

/**
 * The score of the hypothesis that the difference, ratio or odds ratio is `value`: positive where the data lie above it.
 * The shares are those of largest likelihood under the hypothesis; the score squared is Pearson's sum over both
 * samples, less the factor (n − 1)/n of Miettinen and Nurminen.
 */
function score([k1, n1, k2, n2]: TwoShares, link: Link, value: number): number {
  const pull = (k: number, n: number, p: number) => (k - n * p) / (p * (1 - p))
  const [low, high] = link.range(value)
  const p2 = bisect(
    low,
    high,
    (p) => -(pull(k1, n1, link.of(p, value)) * link.slope(p, value) + pull(k2, n2, p)),
  )
  const p1 = link.of(p2, value)
  const term = (k: number, n: number, p: number) => (k === n * p ? 0 : (k - n * p) ** 2 / (n * p * (1 - p)))
  const rows = n1 + n2
  const sum = term(k1, n1, p1) + term(k2, n2, p2)
  return Math.sign(k1 - n1 * p1 - (k2 - n2 * p2)) * Math.sqrt((sum * (rows - 1)) / rows)
}

/** Limits of p1 − p2 where the score is ±z. Miettinen & Nurminen (1985), Statistics in Medicine 4. */
export function differenceScoreLimits(shares: TwoShares, z: number): readonly [number, number] {
  const [k1, n1, k2, n2] = shares
  const estimate = k1 / n1 - k2 / n2
  return [
    bisect(-1, estimate, (d) => z - score(shares, DIFFERENCE, d)),
    bisect(estimate, 1, (d) => -z - score(shares, DIFFERENCE, d)),
  ]
}

/** Limits of p1/p2 where the score is ±z; 0 or ∞ where a count is 0. */
export function ratioScoreLimits(shares: TwoShares, z: number): readonly [number, number] {
  const [k1, , k2] = shares
  return scoreLimits(shares, RATIO, z, k1 === 0, k2 === 0)
}

/** Limits of the odds ratio where the score is ±z; 0 or ∞ where a cell is empty. */
export function oddsRatioScoreLimits(shares: TwoShares, z: number): readonly [number, number] {
  const [k1, n1, k2, n2] = shares
  return scoreLimits(shares, ODDS_RATIO, z, k1 === 0 || k2 === n2, k2 === 0 || k1 === n1)
}

/** Beyond e⁻⁴⁰ and e⁴⁰ a ratio of counts of rows is not told from 0 and ∞. */
const EDGE = 40

function scoreLimits(
  shares: TwoShares,
  link: Link,
  z: number,
  noLower: boolean,
  noUpper: boolean,
): readonly [number, number] {
  const at = (side: number) =>
    Math.exp(bisect(-EDGE, EDGE, (log) => side - score(shares, link, Math.exp(log))))
  return [noLower ? 0 : at(z), noUpper ? Infinity : at(-z)]
}
