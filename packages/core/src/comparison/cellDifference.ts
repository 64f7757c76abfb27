import type { BinaryCounts } from '../metrics/binaryCounts.js'
import type { JointCells } from './jointCells.js'

/** Both models' counts from the eight cells. */
function countsOfCells(cells: JointCells): {
  readonly base: BinaryCounts
  readonly tuned: BinaryCounts
} {
  const [a, b, c, d, e, f, g, h] = cells as unknown as Eight
  return {
    base: { tn: a + b, fp: c + d, fn: e + f, tp: g + h },
    tuned: { tn: a + c, fp: b + d, fn: e + g, tp: f + h },
  }
}

type Eight = readonly [number, number, number, number, number, number, number, number]

/**
 * A metric of counts made into a statistic of joint cells: tuned minus base.
 *
 * @example cellDifference(f1OfCounts)(Float64Array.of(50, 4, 6, 3, 5, 8, 2, 40)) // 0.0802…
 */
export function cellDifference(metric: (counts: BinaryCounts) => number): (cells: JointCells) => number {
  return (cells) => {
    const { base, tuned } = countsOfCells(cells)
    return metric(tuned) - metric(base)
  }
}
