import { confidenceOf, type Interval, type IntervalOptions, zOf } from '../intervals/interval.js'
import { levelAtBar } from '../intervals/levelAtBar.js'
import { wilsonLimits } from '../intervals/wilson.js'
import { checkPairedCells, type PairedCells, pairedEstimate, pairedRows } from './pairedCells.js'
import { squareAndAdd } from './squareAndAdd.js'

/**
 * The correlation of the two models' being right, its numerator, where positive, reduced by n/2 but not below 0;
 * 0 where a margin is empty.
 */
export function newcombePhi(cells: PairedCells): number {
  const { bothRight, tunedOnly, baseOnly, bothWrong } = cells
  const margins =
    (bothRight + tunedOnly) * (baseOnly + bothWrong) * (bothRight + baseOnly) * (tunedOnly + bothWrong)
  if (margins === 0) return 0
  const product = bothRight * bothWrong - tunedOnly * baseOnly
  const corrected = product > 0 ? Math.max(0, product - pairedRows(cells) / 2) : product
  return corrected / Math.sqrt(margins)
}

/** Limits at the normal quantile `z`; [−1, 1] where there are no rows. */
export function newcombePairedLimits(cells: PairedCells, z: number): readonly [number, number] {
  const n = pairedRows(cells)
  if (n === 0) return [-1, 1]
  const share = (right: number) => {
    const [lower, upper] = wilsonLimits(right, n, z)
    return { estimate: right / n, lower, upper }
  }
  const tuned = share(cells.bothRight + cells.tunedOnly)
  const base = share(cells.bothRight + cells.baseOnly)
  return squareAndAdd(tuned, base, newcombePhi(cells))
}

/**
 * Newcombe's interval (method 10) of the difference of two proportions on the same rows, tuned minus base: the Wilson
 * limits of both, squared and added with their corrected correlation. With no rows the estimate is NaN and the
 * interval [−1, 1].
 *
 * Newcombe (1998), "Improved confidence intervals for the difference between binomial proportions based on paired
 * data", Statistics in Medicine 17.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example newcombePairedDifference({ bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 })
 * // { estimate: 0.1076…, lower: -0.0186…, upper: 0.2309…, … }
 */
export function newcombePairedDifference(cells: PairedCells, options: IntervalOptions = {}): Interval {
  checkPairedCells(cells)
  const confidence = confidenceOf(options)
  const [lower, upper] = newcombePairedLimits(cells, zOf(confidence))
  return { estimate: pairedEstimate(cells), lower, upper, confidence, method: 'newcombe-10' }
}

/**
 * One-sided p towards failing: the smallest one-sided level at which the interval's upper limit falls below `bar`.
 * 1 where the estimate is at `bar` or above, or undefined.
 * @example
 * newcombeP({ bothRight: 70, tunedOnly: 5, baseOnly: 15, bothWrong: 10 }, 0) // 0.0135…
 */
export function newcombeP(cells: PairedCells, bar: number): number {
  checkPairedCells(cells)
  return levelAtBar(pairedEstimate(cells), bar, (z) => newcombePairedLimits(cells, z)[1])
}
