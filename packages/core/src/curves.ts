/** What scores tell beyond the labels cut from them: ranking, thresholds, calibration. @module */
export { auc } from './curves/auc.js'
export { type AveragePrecisionOptions, averagePrecisionScore } from './curves/averagePrecision.js'
export {
  type CalibrationCurve,
  type CalibrationOptions,
  calibrationCurve,
} from './curves/calibrationCurve.js'
export { expectedCalibrationError, maximumCalibrationError } from './curves/calibrationError.js'
export {
  type ChooseThresholdOptions,
  type ChosenThreshold,
  chooseThreshold,
  type ThresholdAims,
  type ThresholdMetric,
} from './curves/chooseThreshold.js'
export type { ColumnAverage, LabelColumnOptions, RankingOptions, RankingScore } from './curves/columns.js'
export { coverageError } from './curves/coverageError.js'
export {
  type CalibrationBin,
  type CalibrationErrorEstimate,
  debiasedCalibrationError,
} from './curves/debiasedCalibrationError.js'
export { type DetCurve, detCurve } from './curves/detCurve.js'
export { labelRankingAveragePrecisionScore } from './curves/labelRankingAveragePrecision.js'
export { labelRankingLoss } from './curves/labelRankingLoss.js'
export { type PrecisionRecallCurve, precisionRecallCurve } from './curves/precisionRecallCurve.js'
export type { LabelRankingOptions } from './curves/rankedLabels.js'
export { type RocAucOptions, rocAucScore } from './curves/rocAuc.js'
export { type RocCurve, type RocCurveOptions, rocCurve } from './curves/rocCurve.js'
export { type ThresholdSweep, thresholdSweep } from './curves/thresholdSweep.js'
