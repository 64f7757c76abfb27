import { confidenceOf, type Interval, type IntervalOptions, zOf } from '../intervals/interval.js'
import { newcombeP, newcombePairedLimits } from './newcombePaired.js'
import { checkPairedCells, type PairedCells, pairedEstimate } from './pairedCells.js'
import { tangoLimits, tangoScoreP } from './tango.js'

/**
 * The wider of Tango's and Newcombe's (method 10) limits on each side, of tuned minus base on the same rows: each of
 * the two alone is short on some tables, and they are not the same tables. With no rows the estimate is NaN and the
 * interval [−1, 1].
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example pairedDifferenceHull({ bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 })
 * // { estimate: 0.1076…, lower: -0.0186…, upper: 0.2359…, … }
 */
export function pairedDifferenceHull(cells: PairedCells, options: IntervalOptions = {}): Interval {
  checkPairedCells(cells)
  const confidence = confidenceOf(options)
  const z = zOf(confidence)
  const tango = tangoLimits(cells, z)
  const newcombe = newcombePairedLimits(cells, z)
  return {
    estimate: pairedEstimate(cells),
    lower: Math.min(tango[0], newcombe[0]),
    upper: Math.max(tango[1], newcombe[1]),
    confidence,
    method: 'tango-newcombe-hull',
  }
}

/**
 * One-sided p towards failing at `bar`: the larger of Tango's and Newcombe's.
 * @example
 * hullP({ bothRight: 70, tunedOnly: 5, baseOnly: 15, bothWrong: 10 }, 0) // 0.0135…
 */
export function hullP(cells: PairedCells, bar: number): number {
  return Math.max(tangoScoreP(cells, bar), newcombeP(cells, bar))
}
