import type { ModelMetrics } from '../verdict/verdict.js'
import type { GradedModel, GradedSplit } from './prepared.js'

const noClasses = 'a graded task has no classes'

/**
 * Point metrics of one model of a graded task on some rows: the mean score, an answer that is missing counting 0;
 * weighted where the split has weights.
 */
export function gradedMetrics(split: GradedSplit, model: GradedModel, rows: Int32Array): ModelMetrics {
  let sum = 0
  let total = 0
  for (const row of rows) {
    const weight = split.weights ? split.weights[row]! : 1
    sum += weight * model.scores[row]!
    total += weight
  }
  return metricsOfScores(rows.length, sum, total)
}

/** Point metrics from the (weighted) sum of the scores and of the rows. */
export function metricsOfScores(rows: number, sum: number, total: number): ModelMetrics {
  const score = total > 0 ? sum / total : null
  return {
    rows,
    accuracy: null,
    balancedAccuracy: null,
    precision: null,
    recall: null,
    specificity: null,
    f1: null,
    mcc: null,
    score,
    confusion: { labels: [], matrix: [], invalid: [], missing: [] },
    undefinedAt: {
      accuracy: noClasses,
      balancedAccuracy: noClasses,
      precision: noClasses,
      recall: noClasses,
      specificity: noClasses,
      f1: noClasses,
      mcc: noClasses,
      ...(score === null && { score: 'no rows' }),
    },
  }
}
