import { benjaminiHochberg, holm } from '../../src/comparison/holm.js'
import { mcnemarTest } from '../../src/comparison/mcnemar.js'
import { newcombeDifference } from '../../src/comparison/newcombe.js'
import { newcombePairedDifference, newcombePhi } from '../../src/comparison/newcombePaired.js'
import { tangoPairedDifference } from '../../src/comparison/tango.js'
import { betaCdf, betaQuantile, betaSf } from '../../src/distributions/beta.js'
import { binomialCdf, binomialPmf, binomialSf } from '../../src/distributions/binomial.js'
import { chiSquaredCdf, chiSquaredQuantile, chiSquaredSf } from '../../src/distributions/chiSquared.js'
import {
  erf,
  erfc,
  normalCdf,
  normalIsf,
  normalPdf,
  normalQuantile,
  normalSf,
} from '../../src/distributions/normal.js'
import { logGamma } from '../../src/distributions/stirling.js'
import { studentTCdf, studentTQuantile, studentTSf } from '../../src/distributions/studentT.js'
import * as intervals from '../../src/intervals.js'
import * as metrics from '../../src/metrics.js'
import type { ParityCase } from './fixture.js'
import { EXACT, LIMITS, NOT_OFFERED, optionsOf, type Reference, TAILS } from './reference.js'
import { scoreReferences } from './scoreReferences.js'
import { textReferences } from './textReferences.js'

// biome-ignore lint/suspicious/noExplicitAny: one adapter for functions whose options differ
type LabelMetric = (truth: any, predicted: any, options: any) => unknown

/** A metric of two columns of labels. */
function ofLabels(metric: LabelMetric, more: (one: ParityCase) => object = () => ({})): Reference {
  return {
    tolerance: EXACT,
    run: (one) => metric(one.input.y_true, one.input.y_pred, { ...optionsOf(one), ...more(one) }),
    without: ({ input }) => (Array.isArray(input.y_true[0]) ? 'multilabel: not offered yet' : undefined),
  }
}

/** A function of x and shape parameters, against the value computed with 40 digits where there is one. */
function ofX(f: (x: number, ...args: number[]) => number, tolerance = TAILS): Reference {
  return {
    tolerance,
    run: ({ input, params }) => f(input.x, ...(params.args ?? [])),
    target: (expected) => {
      const { mp, scipy } = expected as { mp: number | null; scipy: number }
      return mp ?? scipy
    },
  }
}

const confidenceOf = ({ params }: ParityCase) => ({ confidence: 1 - params.alpha })

const cellsOf = ({ input }: ParityCase) => ({
  bothRight: input.both_right,
  tunedOnly: input.tuned_only,
  baseOnly: input.base_only,
  bothWrong: input.both_wrong,
})

const PROPORTION: Readonly<Record<string, typeof intervals.wilsonInterval>> = {
  wilson: intervals.wilsonInterval,
  beta: intervals.clopperPearsonInterval,
  jeffreys: intervals.jeffreysInterval,
  agresti_coull: intervals.agrestiCoullInterval,
}

const ADJUST: Readonly<Record<string, typeof holm>> = { holm, fdr_bh: benjaminiHochberg }

/** `method` must be one that is offered. */
const only =
  (...methods: string[]) =>
  ({ params }: ParityCase) =>
    methods.includes(params.method) ? undefined : `method ${params.method}: ${NOT_OFFERED}`

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

const scipyStats: Readonly<Record<string, Reference>> = {
  'norm.cdf': ofX(normalCdf),
  'norm.sf': ofX(normalSf),
  'norm.pdf': ofX(normalPdf),
  'norm.ppf': ofX(normalQuantile),
  'norm.isf': ofX(normalIsf),
  't.cdf': ofX(studentTCdf),
  't.sf': ofX(studentTSf),
  't.ppf': ofX(studentTQuantile),
  'beta.cdf': ofX(betaCdf),
  'beta.sf': ofX(betaSf),
  'beta.ppf': ofX(betaQuantile),
  'binom.cdf': ofX(binomialCdf),
  'binom.sf': ofX(binomialSf),
  'binom.pmf': ofX(binomialPmf),
  'chi2.cdf': ofX(chiSquaredCdf),
  'chi2.sf': ofX(chiSquaredSf),
  'chi2.ppf': ofX(chiSquaredQuantile),
}

const prefixed = (prefix: string, table: Readonly<Record<string, Reference>>) =>
  Object.entries(table).map(([name, reference]) => [prefix + name, reference] as const)

/** Reference function to ours. What is not here is not offered yet. */
export const REFERENCES: ReadonlyMap<string, Reference> = new Map<string, Reference>([
  ...prefixed('sklearn.metrics.', scikit),
  ...prefixed('scipy.stats.', scipyStats),
  ...Object.entries(scoreReferences),
  ...Object.entries(textReferences),
  ['scipy.special.gammaln', ofX(logGamma, LIMITS)],
  ['scipy.special.erf', ofX(erf)],
  ['scipy.special.erfc', ofX(erfc)],
  [
    'own:derived_binary',
    {
      tolerance: EXACT,
      run: (one) => {
        const options = { ...optionsOf(one), zeroDivision: NaN }
        const counts = metrics.binaryCounts(one.input.y_true, one.input.y_pred, options)
        return {
          ...counts,
          sensitivity: metrics.recallOfCounts(counts, options),
          specificity: metrics.specificityOfCounts(counts, options),
          ppv: metrics.precisionOfCounts(counts, options),
          npv: metrics.negativePredictiveValueOfCounts(counts, options),
          threat_score: metrics.jaccardOfCounts(counts, options),
        }
      },
      // Of its twenty ratios, those that stand here under a name of their own.
      target: (expected) => {
        const { tp, fp, fn, tn, sensitivity, specificity, ppv, npv, threat_score } = expected as Record<
          string,
          number
        >
        return { tp, fp, fn, tn, sensitivity, specificity, ppv, npv, threat_score }
      },
    },
  ],
  [
    'statsmodels.stats.proportion.proportion_confint',
    {
      tolerance: LIMITS,
      run: (one) => {
        const interval = PROPORTION[one.params.method]!
        const { lower, upper } = interval(one.input.count, one.input.nobs, confidenceOf(one))
        return [lower, upper]
      },
      without: only(...Object.keys(PROPORTION)),
    },
  ],
  [
    'statsmodels.stats.proportion.confint_proportions_2indep',
    {
      tolerance: LIMITS,
      run: (one) => {
        const { count1, nobs1, count2, nobs2 } = one.input
        const { lower, upper } = newcombeDifference(count1, nobs1, count2, nobs2, confidenceOf(one))
        return [lower, upper]
      },
      without: only('newcomb'),
    },
  ],
  [
    'statsmodels.stats.contingency_tables.mcnemar',
    {
      tolerance: TAILS,
      run: (one) => {
        const { exact, correction } = one.params
        const method = exact ? 'exact' : correction ? 'corrected' : 'asymptotic'
        const { statistic, pValue } = mcnemarTest(cellsOf(one), { method })
        return { statistic, pvalue: pValue }
      },
      without: ({ input, params }) =>
        !params.exact && input.tuned_only + input.base_only === 0
          ? 'no discordant rows: the reference divides by 0'
          : undefined,
    },
  ],
  [
    'own:mcnemar_midp',
    { tolerance: TAILS, run: (one) => mcnemarTest(cellsOf(one), { method: 'mid-p' }).pValue },
  ],
  [
    'own:newcombe_paired_method10',
    {
      tolerance: LIMITS,
      run: (one) => {
        const { estimate, lower, upper } = newcombePairedDifference(cellsOf(one), confidenceOf(one))
        return { diff: estimate, low: lower, high: upper, phi: newcombePhi(cellsOf(one)) }
      },
    },
  ],
  [
    'own:tango_score_interval',
    {
      tolerance: LIMITS,
      run: (one) => {
        const { estimate, lower, upper } = tangoPairedDifference(cellsOf(one), confidenceOf(one))
        return { diff: estimate, low: lower, high: upper }
      },
    },
  ],
  [
    'statsmodels.stats.multitest.multipletests',
    {
      tolerance: EXACT,
      run: ({ input, params }) => {
        const adjusted = ADJUST[params.method]!(input.pvals)
        return { reject: adjusted.map((p) => p <= params.alpha), adjusted }
      },
      without: only(...Object.keys(ADJUST)),
    },
  ],
])
