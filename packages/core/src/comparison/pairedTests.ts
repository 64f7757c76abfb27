import { normalSf } from '../distributions/normal.js'
import { studentTSf } from '../distributions/studentT.js'
import { checkFinite, checkSomeRows } from '../metrics/checkColumns.js'
import { xoshiro128 } from '../random/xoshiro128.js'
import type { TestResult } from './mcnemar.js'

/** Up to this many differences all signs are tried. */
const ENUMERATED = 20
const DRAWS = 100_000
/** Sums that are equal must not come apart by rounding. */
const SLACK = 1e-12

/** Differences, tuned minus base, row by row: what each of these tests is given. */
type Differences = ArrayLike<number>

/**
 * Sign-flip (permutation) test that scores on the same rows differ by nothing: under it each difference could as well have
 * the other sign. Two-sided, on the mean. Exact up to 20 differences that are not 0; beyond, 100,000 draws from `seed`, and
 * p = (as far + 1)/(draws + 1).
 *
 * Fisher (1935), "The Design of Experiments"; Dror et al. (2018), "The hitchhiker's guide to testing statistical
 * significance in natural language processing", ACL.
 *
 * @throws InputError EMPTY_INPUT, NOT_FINITE
 * @example signFlipTest([1, 0, 1, -1, 1]) // { statistic: 0.4, pValue: 0.625, method: 'sign-flip', n: 5 }
 */
export function signFlipTest(differences: Differences, options: { readonly seed?: number } = {}): TestResult {
  checked(differences)
  const moving = Array.from(differences).filter((difference) => difference !== 0)
  const n = differences.length
  const sum = moving.reduce((total, difference) => total + difference, 0)
  const bar = Math.abs(sum) - SLACK * n
  const statistic = sum / n
  let far = 0
  if (moving.length <= ENUMERATED) {
    // In Gray code's order one sign changes from each vector to the next.
    const signed = moving.slice()
    let total = sum
    const vectors = 2 ** moving.length
    for (let vector = 1; vector <= vectors; vector++) {
      if (Math.abs(total) >= bar) far++
      const flip = 31 - Math.clz32(vector & -vector)
      if (flip >= moving.length) continue
      total -= 2 * signed[flip]!
      signed[flip] = -signed[flip]!
    }
    return { statistic, pValue: far / vectors, method: 'sign-flip', n }
  }
  const random = xoshiro128(options.seed ?? 1)
  for (let draw = 0; draw < DRAWS; draw++) {
    let total = 0
    for (const difference of moving) total += random() < 0.5 ? difference : -difference
    if (Math.abs(total) >= bar) far++
  }
  return { statistic, pValue: (far + 1) / (DRAWS + 1), method: 'sign-flip-drawn', n }
}

/**
 * Student's t test that the mean difference on the same rows is 0, two-sided. Without variance there is no t: the
 * statistic is NaN and p is 1.
 *
 * @throws InputError EMPTY_INPUT, NOT_FINITE
 * @example pairedTTest([1, 0, 1, -1, 1]) // { statistic: 1.0000…, pValue: 0.3739…, method: 't', n: 5 }
 */
export function pairedTTest(differences: Differences): TestResult {
  checked(differences)
  const n = differences.length
  const values = Array.from(differences)
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  const statistic = variance > 0 ? mean / Math.sqrt(variance / n) : NaN
  const pValue = variance > 0 ? 2 * studentTSf(Math.abs(statistic), n - 1) : 1
  return { statistic, pValue, method: 't', n }
}

/**
 * Wilcoxon's signed-rank test that differences on the same rows lie evenly around 0, two-sided. The statistic is the
 * smaller sum of ranks. Zeros are left out. Exact up to 50 differences without zeros and ties, else by the normal
 * approximation with its variance corrected for ties; with no difference p is 1.
 *
 * Wilcoxon (1945), "Individual comparisons by ranking methods", Biometrics Bulletin 1.
 *
 * @throws InputError EMPTY_INPUT, NOT_FINITE
 * @example wilcoxonTest([0.3, -0.1, 0.5, 0.2]) // { statistic: 1, pValue: 0.25, method: 'wilcoxon-exact', n: 4 }
 */
export function wilcoxonTest(differences: Differences): TestResult {
  checked(differences)
  const moving = Array.from(differences)
    .filter((difference) => difference !== 0)
    .sort((a, b) => Math.abs(a) - Math.abs(b))
  const n = moving.length
  let above = 0
  let ties = 0
  for (let from = 0; from < n; ) {
    let to = from
    while (to < n && Math.abs(moving[to]!) === Math.abs(moving[from]!)) to++
    const size = to - from
    ties += size * (size * size - 1)
    for (let i = from; i < to; i++) if (moving[i]! > 0) above += (from + to + 1) / 2
    from = to
  }
  const all = (n * (n + 1)) / 2
  const statistic = Math.min(above, all - above)
  if (n <= 50 && n === differences.length && ties === 0) {
    const pValue = Math.min(1, 2 * signedRankCdf(statistic, n))
    return { statistic, pValue, method: 'wilcoxon-exact', n }
  }
  const variance = (n * (n + 1) * (2 * n + 1) - ties / 2) / 24
  const pValue = n === 0 ? 1 : 2 * normalSf(Math.abs(statistic - all / 2) / Math.sqrt(variance))
  return { statistic, pValue, method: 'wilcoxon', n }
}

/** P(a sum of ranks 1 … n, each in it with probability ½, is at most `sum`), by counting them. */
function signedRankCdf(sum: number, n: number): number {
  const ways = new Float64Array(sum + 1)
  ways[0] = 1
  for (let rank = 1; rank <= n; rank++) for (let at = sum; at >= rank; at--) ways[at]! += ways[at - rank]!
  return ways.reduce((total, count) => total + count, 0) / 2 ** n
}

function checked(differences: Differences): void {
  checkSomeRows(differences.length)
  checkFinite('differences', differences)
}
