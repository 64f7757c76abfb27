import { pairedMeanDifference } from '../comparison/pairedMeanDifference.js'
import {
  type CalibrationErrorEstimate,
  debiasedCalibrationError,
} from '../curves/debiasedCalibrationError.js'
import { isRight } from '../evaluation/outcomes.js'
import type { ClassPrepared, PreparedModel } from '../evaluation/prepared.js'
import type { Interval } from '../intervals/interval.js'
import { formatCount, formatDifference, formatInterval, formatShare } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { isScored } from './isScored.js'
import { finding, type PitfallInput } from './pitfall.js'

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
 */
export function miscalibration({ prepared, policy }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const { base, tuned } = test
  if (!tuned.scores || test.clusters) return []
  const rows = test.clean.filter((row) => isScored(tuned, row))
  const { confidence } = policy
  const hits = (model: PreparedModel) => (row: number) =>
    prepared.task === 'binary' ? test.truth[row] === prepared.positive : isRight(test, model, row)
  const errorOf = (model: PreparedModel, of: Int32Array) =>
    debiasedCalibrationError(
      Uint8Array.from(of, (row) => Number(hits(model)(row))),
      Float64Array.from(of, (row) => model.scores![row]!),
      { confidence },
    )
  const error = errorOf(tuned, rows)
  if (!error || error.measured <= error.nullUpper || error.debiased < notable) return []
  const paired = base?.scores ? rows.filter((row) => isScored(base, row)) : null
  const before = paired && errorOf(base!, paired)
  /** Of a loss that is `most` at worst, which `pairedMeanDifference` takes as a score in [0, 1]. */
  const change = (most: number, loss: (score: number, hit: number) => number): Interval | null => {
    if (!paired || paired.length === 0) return null
    const of = (model: PreparedModel) =>
      Float64Array.from(paired, (row) => loss(model.scores![row]!, Number(hits(model)(row))) / most)
    const { estimate, lower, upper, ...rest } = pairedMeanDifference(of(base!), of(tuned), { confidence })
    return { ...rest, estimate: estimate * most, lower: lower * most, upper: upper * most }
  }
  const brier = change(1, (score, hit) => (score - hit) ** 2)
  const log = change(worstLogLoss, (score, hit) =>
    Math.min(worstLogLoss, -Math.log(hit === 1 ? score : 1 - score)),
  )
  return [
    finding('miscalibration', error.debiased >= large ? 'warning' : 'info', {
      evidence: {
        rows: rows.length,
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
