import { refuse } from '../errors/refuse.js'
import { confidenceOf, type Interval, type IntervalOptions } from '../intervals/interval.js'
import { drawBinomial } from '../random/drawBinomial.js'
import { type Random, xoshiro128 } from '../random/xoshiro128.js'
import {
  acceleration,
  type BootstrapMethod,
  bcaLevels,
  biasCorrection,
  sortedQuantile,
} from './bootstrapLimits.js'
import { checkWholeCounts } from './checkWholeCounts.js'

export interface BootstrapOptions extends IntervalOptions {
  /** Default `bca`: Efron (1987), "Better bootstrap confidence intervals", JASA 82. */
  readonly method?: BootstrapMethod
  /** Default 10,000. */
  readonly resamples?: number
  /** A whole number of at least 0; default 1. The same seed gives the same interval. */
  readonly seed?: number
}

export interface BootstrapInterval extends Interval {
  /** The standard deviation of the replicates. */
  readonly standardError: number
  readonly resamples: number
  /** Resamples in which the statistic was 0/0. They are left out of the limits. */
  readonly undefinedResamples: number
}

/**
 * Resamples units of a few kinds, `counts[i]` of kind i: drawing as many again with replacement is one multinomial draw
 * over the kinds, so that the cost does not grow with the number of units.
 *
 * @param statistic of how many of each kind were drawn; it must not keep the array
 */
export function bootstrap(
  counts: ArrayLike<number>,
  statistic: (drawn: Float64Array) => number,
  options: BootstrapOptions,
): BootstrapInterval {
  const { method = 'bca', resamples = 10_000, seed = 1 } = options
  const confidence = confidenceOf(options)
  checkWholeCounts('counts', counts)
  checkWholeCounts('[resamples, seed]', [resamples, seed])
  if (resamples < 1) refuse('OUT_OF_RANGE', 'resamples', resamples, 'at least 1')
  const whole = Float64Array.from(counts)
  const estimate = statistic(whole.slice())
  const all = Float64Array.from(replicate(whole, statistic, resamples, xoshiro128(seed)))
  const replicates = all.filter((value) => !Number.isNaN(value)).sort()
  const known = { estimate, confidence, resamples, undefinedResamples: resamples - replicates.length }
  if (Number.isNaN(estimate) || replicates.length === 0)
    return { ...known, lower: -Infinity, upper: Infinity, standardError: NaN, method: `bootstrap-${method}` }
  const alpha = (1 - confidence) / 2
  const z0 = method === 'bca' ? biasCorrection(replicates, estimate) : 0
  const a = method === 'bca' ? acceleration(jackknife(whole, statistic), whole) : 0
  // Without a replicate on one side of the estimate, or where a row decides whether there is one, BCa has no levels.
  const movable = Number.isFinite(z0) && Number.isFinite(a)
  const used = method === 'bca' && !movable ? 'percentile' : method
  const levels = used === 'bca' ? bcaLevels(z0, a, confidence) : ([alpha, 1 - alpha] as const)
  const [low, high] = [sortedQuantile(replicates, levels[0]), sortedQuantile(replicates, levels[1])]
  const [lower, upper] = used === 'basic' ? [2 * estimate - high, 2 * estimate - low] : [low, high]
  return { ...known, lower, upper, standardError: deviation(replicates), method: `bootstrap-${used}` }
}

/** The statistic of each resample. */
function replicate(
  counts: Float64Array,
  statistic: (drawn: Float64Array) => number,
  resamples: number,
  random: Random,
): Float64Array {
  // The smallest first, so that the largest is what is left and costs no draw.
  const kinds = Array.from(counts.keys())
    .filter((kind) => counts[kind]! > 0)
    .sort((a, b) => counts[a]! - counts[b]!)
  const units = counts.reduce((sum, count) => sum + count, 0)
  const drawn = new Float64Array(counts.length)
  const replicates = new Float64Array(resamples)
  for (let i = 0; i < resamples; i++) {
    let toDraw = units
    let others = units
    for (const kind of kinds) {
      const count = counts[kind]!
      drawn[kind] = drawBinomial(toDraw, count / others, random)
      toDraw -= drawn[kind]!
      others -= count
    }
    replicates[i] = statistic(drawn)
  }
  return replicates
}

/** For each kind that there is, the statistic without one unit of it. */
export function jackknife(
  counts: Float64Array,
  statistic: (drawn: Float64Array) => number,
): readonly number[] {
  return Array.from(counts, (count, kind) => {
    if (count === 0) return 0
    const without = counts.slice()
    without[kind]! -= 1
    return statistic(without)
  })
}

/** Sample standard deviation. */
export function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
