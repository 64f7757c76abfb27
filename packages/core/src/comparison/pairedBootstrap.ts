import { type BootstrapInterval, type BootstrapOptions, bootstrap } from './bootstrap.js'

/** A cell of fewer rows than this is sparse: whether resamples hold any of it says more than how many. */
const SPARSE = 5

export interface PairedBootstrapInterval extends BootstrapInterval {
  /** Indices of cells that hold some, but fewer than five rows: limits that hang on them are not to be relied on. */
  readonly sparseCells: readonly number[]
}

/**
 * Bootstrap interval of any statistic of joint cells, so of two models on the same rows. Rows of one cell are alike:
 * resampling rows is a multinomial draw over the cells, whose cost grows with the cells that are not empty, and not
 * with the rows. What no row shows, no resample shows: an error that was never made has no share in the interval. It
 * informs and never decides. Where the statistic is NaN the interval is [−∞, ∞].
 *
 * Efron & Tibshirani (1993), "An Introduction to the Bootstrap", chapters 13 and 14.
 *
 * @param cells whole counts of rows by what they hold; for a binary task, `jointCells`
 * @param statistic from counts in the same order; `cellDifference(metric)` for tuned minus base. It must not keep them.
 * @throws InputError OUT_OF_RANGE
 * @example
 * const cells = Float64Array.of(50, 4, 6, 3, 5, 8, 2, 40)
 * pairedBootstrap(cells, cellDifference(matthewsOfCounts))
 * // { estimate: 0.1364…, lower: -0.0030…, upper: 0.2917…, sparseCells: [1, 3, 6], … }
 */
export function pairedBootstrap(
  cells: ArrayLike<number>,
  statistic: (cells: Float64Array) => number,
  options: BootstrapOptions = {},
): PairedBootstrapInterval {
  const sparseCells = Array.from(cells).flatMap((count, index) =>
    count > 0 && count < SPARSE ? [index] : [],
  )
  return { ...bootstrap(cells, statistic, options), sparseCells }
}
