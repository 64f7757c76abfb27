import * as metrics from '../../src/metrics.js'
import { bootstrapReferences } from './bootstrapReferences.js'
import { delongReferences } from './delongReferences.js'
import { distributionReferences } from './distributionReferences.js'
import type { ParityCase } from './fixture.js'
import { pairedReferences } from './pairedReferences.js'
import { powerReferences } from './powerReferences.js'
import { proportionReferences } from './proportionReferences.js'
import { EXACT, optionsOf, type Reference } from './reference.js'
import { reportReferences } from './reportReferences.js'
import { scoreReferences } from './scoreReferences.js'
import { textReferences } from './textReferences.js'
import { twoProportionReferences } from './twoProportionReferences.js'

// biome-ignore lint/suspicious/noExplicitAny: one adapter for functions whose options differ
type LabelMetric = (truth: any, predicted: any, options: any) => unknown

/** A metric of two columns of labels. */
function ofLabels(metric: LabelMetric, more: (one: ParityCase) => object = () => ({})): Reference {
  return {
    tolerance: EXACT,
    run: (one) => metric(one.input.y_true, one.input.y_pred, { ...optionsOf(one), ...more(one) }),
  }
}

const scikit: Readonly<Record<string, Reference>> = {
  accuracy_score: ofLabels(metrics.accuracyScore, ({ params }) => ({ normalize: params.normalize })),
  balanced_accuracy_score: ofLabels(metrics.balancedAccuracyScore),
  cohen_kappa_score: ofLabels(metrics.cohenKappaScore, ({ params }) => ({
    weights: params.weights ?? undefined,
  })),
  confusion_matrix: ofLabels(
    (truth, predicted, options) => metrics.confusionMatrix(truth, predicted, options).matrix,
    ({ params }) => ({
      normalize: params.normalize === 'pred' ? 'predicted' : (params.normalize ?? undefined),
    }),
  ),
  multilabel_confusion_matrix: ofLabels((truth, predicted, options) =>
    metrics.multilabelConfusionMatrix(truth, predicted, options).map(({ tp, fp, fn, tn }) => [
      [tn, fp],
      [fn, tp],
    ]),
  ),
  f1_score: ofLabels(metrics.f1Score),
  fbeta_score: ofLabels(metrics.fbetaScore),
  hamming_loss: ofLabels(metrics.hammingLoss),
  jaccard_score: ofLabels(metrics.jaccardScore),
  matthews_corrcoef: ofLabels(metrics.matthewsCorrcoef),
  precision_recall_fscore_support: ofLabels((truth, predicted, options) => {
    const found = metrics.precisionRecallFscoreSupport(truth, predicted, options)
    return [found.precision, found.recall, found.fscore, found.support]
  }),
  precision_score: ofLabels(metrics.precisionScore),
  recall_score: ofLabels(metrics.recallScore),
  zero_one_loss: ofLabels(metrics.zeroOneLoss, ({ params }) => ({ normalize: params.normalize })),
}

const prefixed = (prefix: string, table: Readonly<Record<string, Reference>>) =>
  Object.entries(table).map(([name, reference]) => [prefix + name, reference] as const)

/** Reference function to ours. What is not here is not offered yet. */
export const REFERENCES: ReadonlyMap<string, Reference> = new Map<string, Reference>([
  ...prefixed('sklearn.metrics.', scikit),
  ...Object.entries(bootstrapReferences),
  ...Object.entries(delongReferences),
  ...Object.entries(distributionReferences),
  ...Object.entries(pairedReferences),
  ...Object.entries(powerReferences),
  ...Object.entries(proportionReferences),
  ...Object.entries(reportReferences),
  ...Object.entries(scoreReferences),
  ...Object.entries(textReferences),
  ...Object.entries(twoProportionReferences),
])
