import { formatReport } from '../../src/metrics/formatReport.js'
import * as metrics from '../../src/metrics.js'
import type { ParityCase } from './fixture.js'
import { EXACT, optionsOf, type Reference } from './reference.js'

/** The reference's dictionary of a report. */
function dictionaryOf(report: metrics.ClassificationReport) {
  const row = ({ precision, recall, f1, support }: metrics.ReportRow) => ({
    precision,
    recall,
    'f1-score': f1,
    support,
  })
  return {
    ...Object.fromEntries(report.classes.map((one) => [one.name, row(one)])),
    ...(report.accuracy === null ? { 'micro avg': row(report.micro) } : { accuracy: report.accuracy }),
    'macro avg': row(report.macro),
    'weighted avg': row(report.weighted),
    ...(report.samples && { 'samples avg': row(report.samples) }),
  }
}

/** Every ratio of four counts that the reference derives; what stands on 0/0 is NaN. */
function derived(one: ParityCase) {
  const options = { ...optionsOf(one), zeroDivision: NaN }
  const counts = metrics.binaryCounts(one.input.y_true, one.input.y_pred, options)
  const likelihood = metrics.likelihoodRatiosOfCounts(counts)
  return {
    ...counts,
    sensitivity: metrics.recallOfCounts(counts, options),
    specificity: metrics.specificityOfCounts(counts, options),
    ppv: metrics.precisionOfCounts(counts, options),
    npv: metrics.negativePredictiveValueOfCounts(counts, options),
    fpr: metrics.falsePositiveRateOfCounts(counts, options),
    fnr: metrics.falseNegativeRateOfCounts(counts, options),
    fdr: metrics.falseDiscoveryRateOfCounts(counts, options),
    forr: metrics.falseOmissionRateOfCounts(counts, options),
    prevalence: metrics.prevalenceOfCounts(counts),
    informedness: metrics.informednessOfCounts(counts),
    markedness: metrics.markednessOfCounts(counts),
    lr_plus: likelihood.positive,
    lr_minus: likelihood.negative,
    gmean: metrics.geometricMeanOfCounts(counts),
    fowlkes_mallows: metrics.fowlkesMallowsOfCounts(counts),
    threat_score: metrics.jaccardOfCounts(counts, options),
  }
}

/** Reports, and the ratios of a binary table. */
export const reportReferences: Readonly<Record<string, Reference>> = {
  'own:derived_binary': { tolerance: EXACT, run: derived },
  'sklearn.metrics.class_likelihood_ratios': {
    tolerance: EXACT,
    run: (one) => {
      const { positive, negative } = metrics.classLikelihoodRatios(
        one.input.y_true,
        one.input.y_pred,
        optionsOf(one),
      )
      return [positive, negative]
    },
  },
  'sklearn.metrics.classification_report': {
    tolerance: EXACT,
    run: (one) => {
      const { target_names: targetNames, output_dict: asData, digits } = one.params
      const options = { ...optionsOf(one), ...(targetNames && { targetNames }) }
      const report = metrics.classificationReport(one.input.y_true, one.input.y_pred, options)
      return asData ? dictionaryOf(report) : formatReport(report, { ...(digits && { digits }) })
    },
  },
}
