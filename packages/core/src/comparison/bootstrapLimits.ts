import { normalCdf, normalQuantile } from '../distributions/normal.js'
import { zOf } from '../intervals/interval.js'

/**
 * `percentile` takes quantiles of the replicates; `basic` mirrors them at the estimate; `bca` moves their levels for
 * bias and for a spread that changes with the value.
 */
export type BootstrapMethod = 'bca' | 'percentile' | 'basic'

/** The quantile at level p of sorted values, between which it interpolates: type 7 of Hyndman and Fan. */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const at = p * (sorted.length - 1)
  const below = Math.floor(at)
  const low = sorted[below]!
  return low + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)]! - low)
}

/** Bias: z of the share of replicates below the estimate, ties counting half. */
export function biasCorrection(sorted: ArrayLike<number>, estimate: number): number {
  let ranks = 0
  for (let i = 0; i < sorted.length; i++) {
    if (sorted[i]! < estimate) ranks += 1
    else if (sorted[i] === estimate) ranks += 0.5
  }
  return normalQuantile(ranks / sorted.length)
}

/**
 * Acceleration, a sixth of the skewness of the jackknife: `values[i]` is the estimate without one of the `counts[i]`
 * rows that are alike. 0 where no row moves the estimate.
 */
export function acceleration(values: ArrayLike<number>, counts: ArrayLike<number>): number {
  let rows = 0
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    rows += counts[i]!
    sum += counts[i]! * values[i]!
  }
  let squares = 0
  let cubes = 0
  for (let i = 0; i < counts.length; i++) {
    const difference = sum / rows - values[i]!
    squares += counts[i]! * difference ** 2
    cubes += counts[i]! * difference ** 3
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0
}

/** The two levels of the percentiles that BCa takes instead of (1 ∓ confidence)/2. */
export function bcaLevels(z0: number, a: number, confidence: number): readonly [number, number] {
  const z = zOf(confidence)
  const level = (side: number) => normalCdf(z0 + (z0 + side) / (1 - a * (z0 + side)))
  return [level(-z), level(z)]
}
