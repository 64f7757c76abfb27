import * as curves from '../../src/curves.js'
import * as metrics from '../../src/metrics.js'
import type { ParityCase } from './fixture.js'
import { EXACT, optionsOf, type Reference } from './reference.js'

// biome-ignore lint/suspicious/noExplicitAny: one adapter for functions whose options differ
type ScoreMetric = (truth: any, scores: any, options: any) => unknown

/** Options of functions of scores, under the name that each has here. */
function scoreOptions(one: ParityCase) {
  const { params } = one
  return {
    ...optionsOf(one),
    ...(params.drop_intermediate !== undefined && { dropIntermediate: params.drop_intermediate }),
    ...(params.eps !== undefined && { eps: params.eps }),
    ...(params.k !== undefined && { k: params.k }),
    ...(params.max_fpr != null && { maxFpr: params.max_fpr }),
    ...(params.multi_class !== undefined && { multiClass: params.multi_class }),
    ...(params.n_bins !== undefined && { nBins: params.n_bins }),
    ...(params.normalize !== undefined && { normalize: params.normalize }),
    ...(params.strategy !== undefined && { strategy: params.strategy }),
  }
}

/** A number, or one per class, of truths and scores. */
function ofScores(metric: ScoreMetric): Reference {
  return {
    tolerance: EXACT,
    run: (one) => {
      const times = one.params.scores_times
      const scores = times
        ? one.input.y_score.map((row: number[]) => row.map((score) => times * score))
        : one.input.y_score
      return metric(one.input.y_true, scores, scoreOptions(one))
    },
  }
}

/** A curve, which the reference returns by names or as a list: `names` are ours, in its order, under its own. */
function ofCurve(curve: ScoreMetric, names: Readonly<Record<string, string>>): Reference {
  return {
    tolerance: EXACT,
    run: (one) => {
      const found = curve(one.input.y_true, one.input.y_score, scoreOptions(one)) as Record<
        string,
        Float64Array
      >
      const columns = Object.entries(names).map(([name, ours]) => [name, Array.from(found[ours]!)] as const)
      return Array.isArray(one.expected) ? columns.map(([, column]) => column) : Object.fromEntries(columns)
    },
  }
}

/** The functions of scores: curves, areas, losses, calibration. */
export const scoreReferences: Readonly<Record<string, Reference>> = {
  'sklearn.metrics.roc_curve': ofCurve(curves.rocCurve, { fpr: 'fpr', tpr: 'tpr', thresholds: 'thresholds' }),
  'sklearn.metrics.precision_recall_curve': ofCurve(curves.precisionRecallCurve, {
    precision: 'precision',
    recall: 'recall',
    thresholds: 'thresholds',
  }),
  'sklearn.metrics.det_curve': ofCurve(curves.detCurve, { fpr: 'fpr', fnr: 'fnr', thresholds: 'thresholds' }),
  'sklearn.calibration.calibration_curve': ofCurve(curves.calibrationCurve, {
    prob_true: 'probTrue',
    prob_pred: 'probPred',
  }),
  'sklearn.metrics.roc_auc_score': ofScores(curves.rocAucScore),
  'own:auc_by_pairs': ofScores(curves.rocAucScore),
  'sklearn.metrics.average_precision_score': ofScores(curves.averagePrecisionScore),
  'sklearn.metrics.auc': ofScores((truth, scores, options) => {
    const { precision, recall } = curves.precisionRecallCurve(truth, scores, options)
    return curves.auc(recall, precision)
  }),
  'own:ece': ofScores((truth, scores, options) => ({
    ece: curves.expectedCalibrationError(truth, scores, options),
    mce: curves.maximumCalibrationError(truth, scores, options),
  })),
  'sklearn.metrics.log_loss': ofScores(metrics.logLoss),
  'sklearn.metrics.brier_score_loss': ofScores(metrics.brierScoreLoss),
  'own:mean over rows of sum over classes (p - onehot)^2': ofScores(metrics.brierScoreLoss),
  'sklearn.metrics.coverage_error': ofScores(curves.coverageError),
  'sklearn.metrics.label_ranking_loss': ofScores(curves.labelRankingLoss),
  'sklearn.metrics.label_ranking_average_precision_score': ofScores(curves.labelRankingAveragePrecisionScore),
  'sklearn.metrics.top_k_accuracy_score': ofScores(metrics.topKAccuracyScore),
}
