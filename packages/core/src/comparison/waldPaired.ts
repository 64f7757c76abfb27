import { confidenceOf, type Interval, type IntervalOptions, zOf } from '../intervals/interval.js'
import { checkPairedCells, type PairedCells, pairedEstimate, pairedRows } from './pairedCells.js'

/** (b − c)/n ± z·√(b + c − (b − c)²/n)/n. */
function wald(b: number, c: number, n: number, z: number): readonly [number, number] {
  const centre = (b - c) / n
  const reach = (z * Math.sqrt(Math.max(0, b + c - (b - c) ** 2 / n))) / n
  return [centre - reach, centre + reach]
}

/**
 * The normal interval of the difference of two proportions on the same rows, tuned minus base. For comparison alone: it
 * errs far more often than it says where few rows differ, and has no width where none does. Not clipped. With no rows
 * the estimate is NaN and the interval [−1, 1].
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example waldPairedDifference({ bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 })
 * // { estimate: 0.1076…, lower: -0.0138…, upper: 0.2292…, … }
 */
export function waldPairedDifference(cells: PairedCells, options: IntervalOptions = {}): Interval {
  return intervalOf(cells, options, 0)
}

/**
 * Bonett and Price's interval of the difference of two proportions on the same rows: the normal interval after adding a
 * row to each of the two discordant cells, centred there. Not clipped. With no rows the estimate is NaN and the interval
 * [−1, 1].
 *
 * Bonett & Price (2012), "Adjusted Wald confidence interval for a difference of binomial proportions based on paired
 * data", Journal of Educational and Behavioral Statistics 37.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example bonettPricePairedDifference({ bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 })
 * // { estimate: 0.1076…, lower: -0.0205…, upper: 0.2295…, … }
 */
export function bonettPricePairedDifference(cells: PairedCells, options: IntervalOptions = {}): Interval {
  return intervalOf(cells, options, 1)
}

function intervalOf(cells: PairedCells, options: IntervalOptions, added: 0 | 1): Interval {
  checkPairedCells(cells)
  const confidence = confidenceOf(options)
  const n = pairedRows(cells)
  const [lower, upper] =
    n === 0 ? [-1, 1] : wald(cells.tunedOnly + added, cells.baseOnly + added, n + 2 * added, zOf(confidence))
  const method = added ? 'bonett-price' : 'wald'
  return { estimate: pairedEstimate(cells), lower, upper, confidence, method }
}
