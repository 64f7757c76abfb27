import { ascending, benjaminiHochberg, checkPValues, holm, stepDown, stepUp } from './holm.js'

/** P(at least one of `count` independent p-values is below p), without losing small ones to rounding. */
const sidakOf = (p: number, count: number) => -Math.expm1(count * Math.log1p(-p))

const harmonic = (count: number) =>
  Array.from({ length: count }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b, 0)

const METHODS = {
  bonferroni: (p: readonly number[]) => oneByOne(p, (value) => Math.min(1, p.length * value)),
  sidak: (p: readonly number[]) => oneByOne(p, (value) => sidakOf(value, p.length)),
  holm,
  'holm-sidak': (p: readonly number[]) => stepDown(p, sidakOf),
  hochberg: (p: readonly number[]) => stepUp(p, (value, rank) => value * (p.length - rank + 1)),
  hommel,
  'benjamini-hochberg': benjaminiHochberg,
  'benjamini-yekutieli': (p: readonly number[]) => {
    const penalty = p.length * harmonic(p.length)
    return stepUp(p, (value, rank) => (value * penalty) / rank)
  },
} as const

export type AdjustMethod = keyof typeof METHODS

/**
 * Adjusted p-values by a named method, in input order. For the chance of any wrong rejection in the family: `bonferroni`,
 * `holm` (never weaker than it), and `sidak`, `holm-sidak`, `hochberg`, `hommel`, which ask for independence or positive
 * dependence. For the share of wrong ones among rejections: `benjamini-hochberg`, and `benjamini-yekutieli` under any
 * dependence.
 *
 * Šidák (1967), JASA 62; Hochberg (1988), Biometrika 75; Hommel (1988), Biometrika 75; Benjamini & Yekutieli (2001),
 * Annals of Statistics 29.
 *
 * @throws InputError OUT_OF_RANGE where a p-value is not in [0, 1]
 * @example adjustPValues([0.01, 0.04, 0.03], 'hochberg') // [0.03, 0.04, 0.04]
 */
export function adjustPValues(pValues: readonly number[], method: AdjustMethod): number[] {
  return METHODS[method](pValues)
}

/** Each p-value adjusted without a look at the others. */
function oneByOne(pValues: readonly number[], adjust: (p: number) => number): number[] {
  checkPValues(pValues)
  return pValues.map(adjust)
}

/** Hommel's adjusted p-values by the algorithm of Wright (1992), Biometrics 48. */
function hommel(pValues: readonly number[]): number[] {
  const order = ascending(pValues)
  const p = order.map((index) => pValues[index]!)
  const n = p.length
  const adjusted = p.slice()
  for (let m = n; m > 1; m--) {
    const first = n - m
    let least = Infinity
    for (let i = 0; i < m; i++) least = Math.min(least, (m * p[first + i]!) / (i + 1))
    for (let i = 0; i < n; i++) {
      const bound = i < first ? Math.min(least, m * p[i]!) : least
      adjusted[i] = Math.max(adjusted[i]!, bound)
    }
  }
  const inOrder = new Array<number>(n)
  order.forEach((index, rank) => {
    inOrder[index] = Math.min(1, adjusted[rank]!)
  })
  return inOrder
}
