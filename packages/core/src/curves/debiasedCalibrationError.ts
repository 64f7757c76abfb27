import { normalCdf, normalIsf, normalPdf } from '../distributions/normal.js'
import { radixSort } from './radixSort.js'

/** The calibration error of some rows, what chance alone makes of it, and the bins it comes from. */
export interface CalibrationErrorEstimate {
  /** As measured: the mean gap, over rows, between a bin's mean score and its share of positives. */
  readonly measured: number
  /** The measured error less what binomial noise adds to it, as far as the bins tell; at least 0. */
  readonly debiased: number
  /** What a perfectly calibrated model measures on as many rows with these scores: its mean, and its upper limit. */
  readonly nullMean: number
  readonly nullUpper: number
  readonly bins: readonly CalibrationBin[]
}

export interface CalibrationBin {
  readonly rows: number
  readonly meanScore: number
  readonly positiveShare: number
}

const mostBins = 15
const leastRows = 20

/**
 * Expected calibration error over bins of as many rows each (15, fewer where that leaves under 20 rows to a bin), less
 * its bias, and beside the band in which a perfectly calibrated model would lie.
 *
 * A bin's gap is taken as normal: about its expectation with variance p̂(1 − p̂)/n for the bias, which is the mean of a
 * folded normal less the gap (the measured gap stands in for the true one, so that of a calibrated model some half of the
 * bias stays: judge by the band); about 0 with variance Σ s(1 − s)/n² for the band. After Kumar, Liang & Ma (2019),
 * "Verified uncertainty calibration", NeurIPS, section 5; bins of equal mass after Roelofs et al. (2022), "Mitigating
 * bias in calibration error estimation", AISTATS. Rows with one score share a bin, which may grow by them.
 *
 * @param hit 1 where what the score is the probability of came true, else 0
 * @param scores probabilities in [0, 1], none NaN
 * @param confidence the level of the band's upper limit, in (0, 1)
 * @returns `null` under 20 rows.
 * @example
 * const hit = [...new Array(15).fill(1), ...new Array(5).fill(0)]
 * debiasedCalibrationError(hit, new Array(20).fill(0.95), { confidence: 0.95 }).measured // 0.2000…
 */
export function debiasedCalibrationError(
  hit: ArrayLike<number>,
  scores: ArrayLike<number>,
  { confidence }: { readonly confidence: number },
): CalibrationErrorEstimate | null {
  if (scores.length < leastRows) return null
  const sorted = radixSort(Float64Array.from(scores), Float64Array.from(hit))
  return calibrationErrorOf(sorted.along!, sorted.values, { confidence })
}

/** The same of rows in ascending order of their scores. O(rows). */
export function calibrationErrorOf(
  hit: ArrayLike<number>,
  scores: Float64Array,
  { confidence }: { readonly confidence: number },
): CalibrationErrorEstimate | null {
  const rows = scores.length
  if (rows < leastRows) return null
  const count = Math.min(mostBins, Math.floor(rows / leastRows))
  let measured = 0
  let bias = 0
  let nullMean = 0
  let nullVariance = 0
  const bins: CalibrationBin[] = []
  let bin = 0
  for (let from = 0, to = 0; from < rows; from = to) {
    while (to <= from) to = Math.round((++bin * rows) / count)
    while (to < rows && scores[to] === scores[to - 1]) to++
    const n = to - from
    let sum = 0
    let hits = 0
    let spread = 0
    for (let at = from; at < to; at++) {
      const score = scores[at]!
      sum += score
      hits += hit[at]!
      spread += score * (1 - score)
    }
    const share = hits / n
    const gap = Math.abs(share - sum / n)
    const deviation = Math.sqrt((share * (1 - share)) / n)
    const atNull = Math.sqrt(spread) / n
    measured += (n / rows) * gap
    bias += (n / rows) * (foldedMean(gap, deviation) - gap)
    nullMean += (n / rows) * atNull * Math.sqrt(2 / Math.PI)
    nullVariance += (n / rows) ** 2 * atNull ** 2 * (1 - 2 / Math.PI)
    bins.push({ rows: n, meanScore: sum / n, positiveShare: share })
  }
  return {
    measured,
    debiased: Math.max(0, measured - bias),
    nullMean,
    nullUpper: nullMean + normalIsf((1 - confidence) / 2) * Math.sqrt(nullVariance),
    bins,
  }
}

/** E|X| of a normal X. Leone, Nelson & Nottingham (1961), "The folded normal distribution", Technometrics 3. */
function foldedMean(mean: number, deviation: number): number {
  if (deviation === 0) return mean
  const z = mean / deviation
  return 2 * deviation * normalPdf(z) + mean * (2 * normalCdf(z) - 1)
}
