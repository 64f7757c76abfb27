import type { Model, Split } from '../evaluation/evaluation.js'
import { gradedMetrics } from '../evaluation/gradedMetrics.js'
import { modelMetrics } from '../evaluation/modelMetrics.js'
import { multilabelMetrics } from '../evaluation/multilabelMetrics.js'
import type { Prepared } from '../evaluation/prepared.js'
import type { ModelMetrics } from '../verdict/verdict.js'

/** Point metrics of one model on some rows of a split, in a task of any kind; `null` where it said nothing there. */
export function metricsOn(
  prepared: Prepared,
  name: Split,
  model: Model,
  rows: Int32Array,
): ModelMetrics | null {
  if (prepared.task === 'graded') {
    const split = prepared.splits[name]
    return split?.[model] ? gradedMetrics(split, split[model], rows) : null
  }
  if (prepared.task === 'multilabel') {
    const split = prepared.splits[name]
    return split?.[model] ? multilabelMetrics(prepared, split, split[model], rows) : null
  }
  const split = prepared.splits[name]
  return split?.[model] ? modelMetrics(prepared, split, split[model], rows) : null
}
