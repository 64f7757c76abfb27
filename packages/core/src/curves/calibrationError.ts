import type { Label } from '../evaluation/evaluation.js'
import { type CalibrationOptions, calibrationCurve } from './calibrationCurve.js'

/**
 * Expected calibration error: the mean gap, over rows, between the mean score of a row's bin and the share of positives
 * in it. In [0, 1], 0 at best. It falls with fewer bins and rises with fewer rows: compare at equal bins and rows.
 *
 * Naeini, Cooper & Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning", AAAI.
 *
 * @param scores probabilities of the positive class
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL, SCORE_OUT_OF_RANGE, OUT_OF_RANGE
 * @example
 * expectedCalibrationError([0, 0, 1, 1], [0.1, 0.3, 0.7, 0.9], { nBins: 2 }) // 0.2
 */
export function expectedCalibrationError(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options: CalibrationOptions = {},
): number {
  const { probTrue, probPred, rows } = calibrationCurve(truth, scores, options)
  return probTrue.reduce(
    (sum, share, bin) => sum + (rows[bin]! / truth.length) * Math.abs(share - probPred[bin]!),
    0,
  )
}

/**
 * Maximum calibration error: the largest gap of any bin between its mean score and its share of positives. In [0, 1].
 *
 * @param scores probabilities of the positive class
 * @throws InputError as `expectedCalibrationError`
 * @example
 * maximumCalibrationError([0, 0, 1, 1], [0.1, 0.3, 0.6, 0.8], { nBins: 2 }) // 0.3
 */
export function maximumCalibrationError(
  truth: ArrayLike<Label>,
  scores: ArrayLike<number>,
  options: CalibrationOptions = {},
): number {
  const { probTrue, probPred } = calibrationCurve(truth, scores, options)
  return probTrue.reduce((most, share, bin) => Math.max(most, Math.abs(share - probPred[bin]!)), 0)
}
