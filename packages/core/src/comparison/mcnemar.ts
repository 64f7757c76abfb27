import { binomialCdf, binomialPmf } from '../distributions/binomial.js'
import { chiSquaredSf } from '../distributions/chiSquared.js'
import { checkPairedCells, type PairedCells } from './pairedCells.js'

/** `corrected` is the asymptotic test with Edwards' continuity correction, (|b − c| − 1)² / (b + c). */
export type McnemarMethod = 'exact' | 'mid-p' | 'asymptotic' | 'corrected'

export interface TestResult {
  readonly statistic: number
  /** Two-sided. */
  readonly pValue: number
  readonly method: string
  /** What the test rests on: rows, or where it looks at some of them alone, those. */
  readonly n: number
}

/**
 * McNemar's test that two models are right equally often on the same rows. It looks at the n rows on which one of them
 * alone is right; without any, p is 1. It informs and never decides: it gives no size of the difference, and a large p
 * does not show that the models are equal.
 *
 * The statistic of `exact` and `mid-p` is the smaller count of the two, of the others chi-squared with 1 degree of
 * freedom. Default `mid-p`, which is less conservative than `exact`: Fagerland, Lydersen & Laake (2013), BMC Medical
 * Research Methodology 13.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example mcnemarTest({ bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 })
 * // { statistic: 5, pValue: 0.0962…, method: 'mid-p', n: 17 }
 */
export function mcnemarTest(
  cells: PairedCells,
  options: { readonly method?: McnemarMethod } = {},
): TestResult {
  checkPairedCells(cells)
  const { method = 'mid-p' } = options
  const { tunedOnly, baseOnly } = cells
  const n = tunedOnly + baseOnly
  const smaller = Math.min(tunedOnly, baseOnly)
  if (method === 'exact' || method === 'mid-p') {
    const tail = 2 * binomialCdf(smaller, n, 0.5)
    const pValue = method === 'exact' ? tail : tail - binomialPmf(smaller, n, 0.5)
    return { statistic: smaller, pValue: Math.min(1, pValue), method, n }
  }
  const gap = Math.abs(tunedOnly - baseOnly) - (method === 'corrected' ? 1 : 0)
  const statistic = n === 0 ? 0 : (gap * gap) / n
  return { statistic, pValue: chiSquaredSf(statistic, 1), method, n }
}
