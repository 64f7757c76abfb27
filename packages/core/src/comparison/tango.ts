import { normalSf } from '../distributions/normal.js'
import { bisect } from '../intervals/bisect.js'
import { confidenceOf, type Interval, type IntervalOptions, zOf } from '../intervals/interval.js'
import { checkPairedCells, type PairedCells, pairedEstimate, pairedRows } from './pairedCells.js'

/**
 * Tango's score of the hypothesis that the difference is `delta`: positive where the data lie above it. The variance
 * is taken at the maximum likelihood under the hypothesis, which is the root of a quadratic.
 */
export function tangoScore(cells: PairedCells, delta: number): number {
  const { tunedOnly, baseOnly } = cells
  const n = pairedRows(cells)
  const gap = tunedOnly - baseOnly - n * delta
  const a = 2 * n
  const b = (2 * n - tunedOnly + baseOnly) * delta - tunedOnly - baseOnly
  const c = -baseOnly * delta * (1 - delta)
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c))
  // Of the two forms of the root, the one that does not subtract nearly equal numbers.
  const baseShare = b > 0 ? (-2 * c) / (root + b) : (root - b) / (2 * a)
  const variance = n * (2 * baseShare + delta * (1 - delta))
  return variance > 0 ? gap / Math.sqrt(variance) : Math.sign(gap) * Infinity
}

/** Limits where the score is ±z; [−1, 1] where there are no rows. */
export function tangoLimits(cells: PairedCells, z: number): readonly [number, number] {
  const estimate = pairedEstimate(cells)
  if (Number.isNaN(estimate)) return [-1, 1]
  return [
    bisect(-1, estimate, (delta) => z - tangoScore(cells, delta)),
    bisect(estimate, 1, (delta) => -z - tangoScore(cells, delta)),
  ]
}

/**
 * Tango's score interval of the difference of two proportions on the same rows, tuned minus base. With no rows the
 * estimate is NaN and the interval [−1, 1].
 *
 * Tango (1998), "Equivalence test and confidence interval for the difference in proportions for the paired-sample
 * design", Statistics in Medicine 17.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example tangoPairedDifference({ bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 })
 * // { estimate: 0.1076…, lower: -0.0180…, upper: 0.2359…, … }
 */
export function tangoPairedDifference(cells: PairedCells, options: IntervalOptions = {}): Interval {
  checkPairedCells(cells)
  const confidence = confidenceOf(options)
  const [lower, upper] = tangoLimits(cells, zOf(confidence))
  return { estimate: pairedEstimate(cells), lower, upper, confidence, method: 'tango' }
}

/**
 * One-sided p towards failing: the smallest one-sided level at which the interval's upper limit falls below `bar`.
 * 1 where the estimate is at `bar` or above, or undefined.
 *
 * @example tangoScoreP({ bothRight: 40, tunedOnly: 5, baseOnly: 12, bothWrong: 8 }, 0) // 0.0447…
 */
export function tangoScoreP(cells: PairedCells, bar: number): number {
  checkPairedCells(cells)
  return pairedEstimate(cells) < bar ? normalSf(-tangoScore(cells, bar)) : 1
}
