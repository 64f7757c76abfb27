import { pairedMeanDifference } from '../comparison/pairedMeanDifference.js'
import { type CalibrationErrorEstimate, calibrationErrorOf } from '../curves/debiasedCalibrationError.js'
import type { ClassPrepared, PreparedModel, PreparedSplit } from '../evaluation/prepared.js'
import type { RowsByScore } from '../evaluation/rowsByScore.js'
import { rowsWhere } from '../evaluation/rowsWhere.js'
import type { Interval } from '../intervals/interval.js'
import { formatCount, formatDifference, formatInterval, formatShare } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { isScored } from './isScored.js'
import { finding, type PitfallInput } from './pitfall.js'
import { readableByScore, rowsThat } from './readableByScore.js'
import { scaledInterval } from './scaledInterval.js'

/** A calibration error worth a word, and one worth a warning. */
const notable = 0.02
const large = 0.05
/** Of a row given probability 0, as scikit-learn clips it. */
const worstLogLoss = -Math.log(Number.EPSILON)

/**
 * The tuned model's scores are not probabilities: its calibration error lies above the band of a calibrated model on the
 * same scores, and is 0.02 or more after debiasing. With Brier score and log loss, base to tuned, on the same rows. In a
 * binary task scores speak of the positive class, else of the answer given. Not looked for in clustered rows, whose
 * noise the band does not know.
 * @example
 * const truth = Array.from({ length: 200 }, (_, row) => (row % 2 ? 'spam' : 'ham'))
 * const tuned = { predictions: new Array(200).fill('spam'), scores: new Array(200).fill(0.9) }
 * const rows = { truth, tuned }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'miscalibration')?.evidence.calibrationError // 0.4000…
 */
export function miscalibration({ prepared, policy }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const { base, tuned } = test
  if (!tuned.scores || test.clusters) return []
  const { confidence } = policy
  const hits = hitsOf(prepared, test, tuned)
  const scored = readableByScore(test, tuned)
  const error = errorOf(scored, hits, confidence)
  if (!error || error.measured <= error.nullUpper || error.debiased < notable) return []
  const paired = base?.scores
    ? rowsWhere(test.clean, (row) => isScored(tuned, row) && isScored(base, row))
    : null
  const baseHits = paired && hitsOf(prepared, test, base!)
  const answered = paired && rowsThat(readableByScore(test, base!), (row) => isScored(tuned, row))
  const before = answered && errorOf(answered, baseHits!, confidence)
  /** Of a loss that is `most` at worst, which `pairedMeanDifference` takes as a score in [0, 1]. */
  const change = (most: number, lossesOf: typeof squaredErrors): Interval | null => {
    if (!paired || paired.length === 0) return null
    const losses = [
      lossesOf(paired, base!.scores!, baseHits!),
      lossesOf(paired, tuned.scores!, hits),
    ] as const
    return scaledInterval(pairedMeanDifference(...losses, { confidence }), most)
  }
  const brier = change(1, squaredErrors)
  const log = change(worstLogLoss, logLosses)
  return [
    finding('miscalibration', error.debiased >= large ? 'warning' : 'info', {
      evidence: {
        rows: scored.rows.length,
        bins: error.bins.length,
        calibrationError: error.measured,
        debiased: error.debiased,
        nullMean: error.nullMean,
        nullUpper: error.nullUpper,
        baseCalibrationError: before?.measured ?? null,
        baseDebiased: before?.debiased ?? null,
        ...limits('brierChange', brier),
        ...limits('logLossChange', log),
      },
      sentence:
        `The tuned model's scores are not probabilities: its calibration error is ${formatShare(error.measured)} ` +
        `(${formatShare(error.debiased)} debiased), and a calibrated model would stay under ${formatShare(error.nullUpper)}. ` +
        `${worstBin(error, prepared)}${brier ? ` Brier score, base to tuned: ${changeText(brier)}.` : ''}`,
      remedy:
        'Calibrate the scores on a validation split (temperature or Platt scaling, isotonic where it is large) before ' +
        'reading them as probabilities; a threshold taken from costs alone is off until then.',
    }),
  ]
}

/** Of each row of the split, 1 where what the score is the probability of came true, else 0. */
function hitsOf(
  { task, positive }: ClassPrepared,
  split: PreparedSplit,
  { codes }: PreparedModel,
): Uint8Array {
  const { truth } = split
  const hits = new Uint8Array(split.rows)
  for (let row = 0; row < hits.length; row++)
    hits[row] = truth[row] === (task === 'binary' ? positive : codes[row]) ? 1 : 0
  return hits
}

function errorOf({ scores, rows }: RowsByScore, hits: Uint8Array, confidence: number) {
  const sorted = new Uint8Array(rows.length)
  for (let at = 0; at < rows.length; at++) sorted[at] = hits[rows[at]!]!
  return calibrationErrorOf(sorted, scores, { confidence })
}

function squaredErrors(rows: Int32Array, scores: Float64Array, hits: Uint8Array): Float64Array {
  const losses = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) losses[at] = (scores[rows[at]!]! - hits[rows[at]!]!) ** 2
  return losses
}

/** As shares of the worst. */
function logLosses(rows: Int32Array, scores: Float64Array, hits: Uint8Array): Float64Array {
  const losses = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const score = scores[rows[at]!]!
    losses[at] = Math.min(worstLogLoss, -Math.log(hits[rows[at]!] === 1 ? score : 1 - score)) / worstLogLoss
  }
  return losses
}

function limits(name: string, change: Interval | null) {
  return {
    [name]: change?.estimate ?? null,
    [`${name}Lower`]: change?.lower ?? null,
    [`${name}Upper`]: change?.upper ?? null,
  }
}

function changeText(change: Interval): string {
  return `${formatDifference(change.estimate)} ${formatInterval(change, { signed: true })}`
}

/** The bin that is furthest off, in words. */
function worstBin({ bins }: CalibrationErrorEstimate, { task, positive, labels }: ClassPrepared): string {
  const off = (bin: (typeof bins)[number]) => Math.abs(bin.positiveShare - bin.meanScore)
  const worst = bins.reduce((most, bin) => (off(bin) > off(most) ? bin : most))
  const are = task === 'binary' ? `are ${labels[positive!]}` : 'are right'
  return (
    `Of ${formatCount(worst.rows)} rows scored ${formatShare(worst.meanScore)} on average, ` +
    `${formatShare(worst.positiveShare)} ${are}.`
  )
}
