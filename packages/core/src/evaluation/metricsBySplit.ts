import type { MetricsBySplit, ModelMetrics } from '../verdict/verdict.js'
import type { Model, Splits } from './evaluation.js'
import { gradedMetrics } from './gradedMetrics.js'
import { modelMetrics } from './modelMetrics.js'
import { multilabelMetrics } from './multilabelMetrics.js'
import type {
  GradedModel,
  GradedSplit,
  MultilabelModel,
  MultilabelSplit,
  Prepared,
  PreparedModel,
  PreparedSplit,
  SplitRows,
} from './prepared.js'
import { mapSplits } from './splitOrder.js'

/**
 * Point metrics of both models on every split: over all rows as given, or over the rows that are judged.
 * @param which `all` or `clean`.
 */
export function metricsBySplit(prepared: Prepared, which: 'all' | 'clean'): MetricsBySplit {
  switch (prepared.task) {
    case 'multilabel':
      return bySplit<MultilabelModel, MultilabelSplit>(prepared.splits, which, (split, model, rows) =>
        multilabelMetrics(prepared, split, model, rows),
      )
    case 'graded':
      return bySplit<GradedModel, GradedSplit>(prepared.splits, which, gradedMetrics)
    default:
      return bySplit<PreparedModel, PreparedSplit>(prepared.splits, which, (split, model, rows) =>
        modelMetrics(prepared, split, model, rows),
      )
  }
}

function bySplit<M, S extends SplitRows & { readonly base: M | null; readonly tuned: M }>(
  splits: Splits<S>,
  which: 'all' | 'clean',
  metricsOf: (split: S, model: M, rows: Int32Array) => ModelMetrics,
): MetricsBySplit {
  return mapSplits(splits, (split): { readonly [Name in Model]?: ModelMetrics } => {
    const rows = which === 'clean' || split.clean.length === split.rows ? split.clean : allRows(split)
    return {
      ...(split.base && { base: metricsOf(split, split.base, rows) }),
      tuned: metricsOf(split, split.tuned, rows),
    }
  })
}

function allRows(split: SplitRows): Int32Array {
  const rows = new Int32Array(split.rows)
  for (let row = 0; row < rows.length; row++) rows[row] = row
  return rows
}
