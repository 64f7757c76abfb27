export { InputError, type InputErrorCode, type InputErrorDetails } from './errors/inputError.js'
export type { Label } from './evaluation/evaluation.js'
export { type EncodedLabels, encodeLabels } from './labels/encodeLabels.js'
export { type AccuracyOptions, accuracyOfCounts, accuracyScore } from './metrics/accuracy.js'
export type { Average, ScoreFunction, ScoreOptions } from './metrics/average.js'
export {
  type BalancedAccuracyOptions,
  balancedAccuracyOfCounts,
  balancedAccuracyScore,
} from './metrics/balancedAccuracy.js'
export { type BinaryCounts, type BinaryOptions, binaryCounts } from './metrics/binaryCounts.js'
export { brierScoreLoss } from './metrics/brierScoreLoss.js'
export { type CohenKappaOptions, cohenKappaScore } from './metrics/cohenKappa.js'
export { countPairs, type MetricOptions } from './metrics/confusion.js'
export {
  type ConfusionMatrix,
  type ConfusionMatrixOptions,
  confusionMatrix,
} from './metrics/confusionMatrix.js'
export { f1OfCounts, f1Score } from './metrics/f1.js'
export { type BetaOptions, fbetaOfCounts, fbetaScore } from './metrics/fbeta.js'
export { jaccardOfCounts, jaccardScore } from './metrics/jaccard.js'
export { type LogLossOptions, logLoss } from './metrics/logLoss.js'
export { hammingLoss, zeroOneLoss } from './metrics/losses.js'
export { matthewsCorrcoef, matthewsOfCounts } from './metrics/matthews.js'
export { multilabelConfusionMatrix } from './metrics/multilabelConfusionMatrix.js'
export {
  negativePredictiveValue,
  negativePredictiveValueOfCounts,
} from './metrics/negativePredictiveValue.js'
export { precisionOfCounts, precisionScore } from './metrics/precision.js'
export {
  type PrecisionRecallFscore,
  precisionRecallFscoreSupport,
  type Undefined,
} from './metrics/precisionRecallFscoreSupport.js'
export type { RatioOptions } from './metrics/ratio.js'
export { recallOfCounts, recallScore } from './metrics/recall.js'
export type { ClassScoreOptions, ScoreRows } from './metrics/scoredClasses.js'
export { specificityOfCounts, specificityScore } from './metrics/specificity.js'
export { type TopKOptions, topKAccuracyScore } from './metrics/topKAccuracy.js'
