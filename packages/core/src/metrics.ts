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
export {
  type ClassificationReport,
  classificationReport,
  type ReportOptions,
  type ReportRow,
} from './metrics/classificationReport.js'
export { type CohenKappaOptions, cohenKappaScore } from './metrics/cohenKappa.js'
export { countPairs, type MetricOptions } from './metrics/confusion.js'
export {
  type ConfusionMatrix,
  type ConfusionMatrixOptions,
  confusionMatrix,
} from './metrics/confusionMatrix.js'
export { f1OfCounts, f1Score } from './metrics/f1.js'
export { falseDiscoveryRate, falseDiscoveryRateOfCounts } from './metrics/falseDiscoveryRate.js'
export { falseNegativeRate, falseNegativeRateOfCounts } from './metrics/falseNegativeRate.js'
export { falseOmissionRate, falseOmissionRateOfCounts } from './metrics/falseOmissionRate.js'
export { falsePositiveRate, falsePositiveRateOfCounts } from './metrics/falsePositiveRate.js'
export { type BetaOptions, type FscoreOptions, fbetaOfCounts, fbetaScore } from './metrics/fbeta.js'
export { fowlkesMallowsOfCounts, fowlkesMallowsScore } from './metrics/fowlkesMallows.js'
export { geometricMeanOfCounts, geometricMeanScore } from './metrics/geometricMean.js'
export { informedness, informednessOfCounts } from './metrics/informedness.js'
export { jaccardOfCounts, jaccardScore } from './metrics/jaccard.js'
export type { LabelRows, LabelSets, RowLabels } from './metrics/labelSets.js'
export {
  classLikelihoodRatios,
  type LikelihoodRatios,
  likelihoodRatiosOfCounts,
} from './metrics/likelihoodRatios.js'
export { type LogLossOptions, logLoss } from './metrics/logLoss.js'
export { hammingLoss, zeroOneLoss } from './metrics/losses.js'
export { markedness, markednessOfCounts } from './metrics/markedness.js'
export { matthewsCorrcoef, matthewsOfCounts } from './metrics/matthews.js'
export {
  type MultilabelConfusionOptions,
  multilabelConfusionMatrix,
} from './metrics/multilabelConfusionMatrix.js'
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
export { prevalenceOfCounts } from './metrics/prevalence.js'
export type { RatioOptions } from './metrics/ratio.js'
export { recallOfCounts, recallScore } from './metrics/recall.js'
export type { ClassScoreOptions, ScoreRows } from './metrics/scoredClasses.js'
export { specificityOfCounts, specificityScore } from './metrics/specificity.js'
export { type TopKOptions, topKAccuracyScore } from './metrics/topKAccuracy.js'
