import * as curves from '../../src/curves.js'
import type { Label } from '../../src/evaluation/evaluation.js'
import * as metrics from '../../src/metrics.js'

type Options = { readonly sampleWeight?: ArrayLike<number> }

/** What is true of a metric of labels. The averages of those that need one are macro. */
export interface LabelMetric {
  readonly metric: (truth: ArrayLike<Label>, predicted: ArrayLike<Label>, options?: Options) => number
  /** Of binary data, on which `ofCounts` must say the same. */
  readonly binary?: (truth: readonly number[], predicted: readonly number[]) => number
  readonly ofCounts?: (counts: metrics.BinaryCounts) => number
  /** The same metric of sets of labels, macro or over rows. */
  // biome-ignore lint/suspicious/noExplicitAny: Sets or rows of 0 and 1
  readonly multilabel?: (truth: any, predicted: any, options?: Options) => number
  readonly bounds: readonly [low: number, high: number]
  readonly perfect: number
  readonly symmetric: boolean
  /** The metric of which this is 1 minus. */
  readonly complementOf?: string
}

/** What is true of a metric of scores. */
export interface ScoreMetric {
  readonly metric: (truth: number[], scores: number[], options?: Options) => number
  readonly bounds: readonly [low: number, high: number]
  /** Its value where positives score 1 and negatives 0. */
  readonly perfect: number
  readonly weighted: boolean
  /** Looks at the order of scores alone. */
  readonly ranking: boolean
}

/** What is true of a metric of sets of labels with a score for each. */
export interface LabelRankingMetric {
  readonly metric: (truth: number[][], scores: number[][], options?: Options) => number
  readonly perfect: 0 | 1
}

// biome-ignore lint/suspicious/noExplicitAny: every score function, whatever its options
const macro = (score: any) => (truth: any, predicted: any, options?: Options) =>
  score(truth, predicted, { ...options, average: 'macro' }) as number

const unit = [0, 1] as const
const signed = [-1, 1] as const

/** A score of one class's counts, averaged where there are several. */
function scored(
  score: metrics.ScoreFunction,
  ofCounts: (counts: metrics.BinaryCounts) => number,
  more: Partial<LabelMetric> = {},
): LabelMetric {
  const binary = (truth: readonly number[], predicted: readonly number[]) => score(truth, predicted) as number
  const both = macro(score)
  return {
    metric: both,
    multilabel: both,
    binary,
    ofCounts,
    bounds: unit,
    perfect: 1,
    symmetric: false,
    ...more,
  }
}

const loss = { perfect: 0 } as const

/** Every metric of labels that is exported. */
export const LABEL_METRICS: Readonly<Record<string, LabelMetric>> = {
  accuracyScore: {
    metric: metrics.accuracyScore,
    binary: metrics.accuracyScore,
    ofCounts: metrics.accuracyOfCounts,
    multilabel: metrics.accuracyScore,
    bounds: unit,
    perfect: 1,
    symmetric: true,
  },
  balancedAccuracyScore: {
    metric: metrics.balancedAccuracyScore,
    binary: metrics.balancedAccuracyScore,
    ofCounts: metrics.balancedAccuracyOfCounts,
    bounds: unit,
    perfect: 1,
    symmetric: false,
  },
  precisionScore: scored(metrics.precisionScore, metrics.precisionOfCounts),
  recallScore: scored(metrics.recallScore, metrics.recallOfCounts),
  f1Score: scored(metrics.f1Score, metrics.f1OfCounts, { symmetric: true }),
  fbetaScore: {
    ...scored(metrics.fbetaScore, (counts) => metrics.fbetaOfCounts(counts, { beta: 2 })),
    metric: (truth, predicted, options) =>
      metrics.fbetaScore(truth, predicted, { ...options, beta: 2, average: 'macro' }),
    binary: (truth, predicted) => metrics.fbetaScore(truth, predicted, { beta: 2 }),
  },
  jaccardScore: scored(metrics.jaccardScore, metrics.jaccardOfCounts, { symmetric: true }),
  specificityScore: scored(metrics.specificityScore, metrics.specificityOfCounts),
  negativePredictiveValue: scored(metrics.negativePredictiveValue, metrics.negativePredictiveValueOfCounts),
  falsePositiveRate: scored(metrics.falsePositiveRate, metrics.falsePositiveRateOfCounts, {
    ...loss,
    complementOf: 'specificityScore',
  }),
  falseNegativeRate: scored(metrics.falseNegativeRate, metrics.falseNegativeRateOfCounts, {
    ...loss,
    complementOf: 'recallScore',
  }),
  falseDiscoveryRate: scored(metrics.falseDiscoveryRate, metrics.falseDiscoveryRateOfCounts, {
    ...loss,
    complementOf: 'precisionScore',
  }),
  falseOmissionRate: scored(metrics.falseOmissionRate, metrics.falseOmissionRateOfCounts, {
    ...loss,
    complementOf: 'negativePredictiveValue',
  }),
  informedness: scored(metrics.informedness, metrics.informednessOfCounts, { bounds: signed }),
  markedness: scored(metrics.markedness, metrics.markednessOfCounts, { bounds: signed }),
  geometricMeanScore: scored(metrics.geometricMeanScore, metrics.geometricMeanOfCounts),
  fowlkesMallowsScore: scored(metrics.fowlkesMallowsScore, metrics.fowlkesMallowsOfCounts, {
    symmetric: true,
  }),
  matthewsCorrcoef: {
    metric: metrics.matthewsCorrcoef,
    binary: metrics.matthewsCorrcoef,
    ofCounts: metrics.matthewsOfCounts,
    bounds: signed,
    perfect: 1,
    symmetric: true,
  },
  cohenKappaScore: { metric: metrics.cohenKappaScore, bounds: signed, perfect: 1, symmetric: true },
  zeroOneLoss: {
    metric: metrics.zeroOneLoss,
    multilabel: metrics.zeroOneLoss,
    bounds: unit,
    perfect: 0,
    symmetric: true,
    complementOf: 'accuracyScore',
  },
  hammingLoss: {
    metric: metrics.hammingLoss,
    multilabel: metrics.hammingLoss,
    bounds: unit,
    perfect: 0,
    symmetric: true,
    complementOf: 'accuracyScore',
  },
}

/** Every metric of scores that is exported. */
export const SCORE_METRICS: Readonly<Record<string, ScoreMetric>> = {
  rocAucScore: { metric: curves.rocAucScore, bounds: unit, perfect: 1, weighted: true, ranking: true },
  averagePrecisionScore: {
    metric: curves.averagePrecisionScore,
    bounds: unit,
    perfect: 1,
    weighted: true,
    ranking: true,
  },
  logLoss: { metric: metrics.logLoss, bounds: [0, Infinity], perfect: 0, weighted: true, ranking: false },
  brierScoreLoss: {
    metric: metrics.brierScoreLoss,
    bounds: unit,
    perfect: 0,
    weighted: true,
    ranking: false,
  },
  topKAccuracyScore: {
    metric: (truth, scores, options) => metrics.topKAccuracyScore(truth, scores, { ...options, k: 1 }),
    bounds: unit,
    perfect: 1,
    weighted: true,
    ranking: false,
  },
  expectedCalibrationError: {
    metric: (truth, scores) => curves.expectedCalibrationError(truth, scores),
    bounds: unit,
    perfect: 0,
    weighted: false,
    ranking: false,
  },
  maximumCalibrationError: {
    metric: (truth, scores) => curves.maximumCalibrationError(truth, scores),
    bounds: unit,
    perfect: 0,
    weighted: false,
    ranking: false,
  },
}

/** Every metric of sets of labels with a score for each that is exported. */
export const LABEL_RANKING_METRICS: Readonly<Record<string, LabelRankingMetric>> = {
  coverageError: { metric: curves.coverageError, perfect: 1 },
  labelRankingLoss: { metric: curves.labelRankingLoss, perfect: 0 },
  labelRankingAveragePrecisionScore: { metric: curves.labelRankingAveragePrecisionScore, perfect: 1 },
}

/** What is exported and no metric of its own, with what it is instead. */
export const OTHERS: Readonly<Record<string, string>> = {
  InputError: 'an error',
  auc: 'the area under points given',
  binaryCounts: 'counts',
  calibrationCurve: 'a curve',
  chooseThreshold: 'a choice',
  classLikelihoodRatios: 'two ratios; see its parity cases',
  classificationReport: 'made of precisionRecallFscoreSupport',
  confusionMatrix: 'counts',
  countPairs: 'counts',
  debiasedCalibrationError: 'an estimate with bins',
  detCurve: 'a curve',
  encodeLabels: 'codes',
  likelihoodRatiosOfCounts: 'two ratios',
  multilabelConfusionMatrix: 'counts',
  precisionRecallCurve: 'a curve',
  precisionRecallFscoreSupport: 'made of precisionScore, recallScore and fbetaScore',
  prevalenceOfCounts: 'of the truth alone',
  rocCurve: 'a curve',
  thresholdSweep: 'counts',
}
