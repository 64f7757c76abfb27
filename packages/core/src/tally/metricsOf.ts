import type { Model } from '../evaluation/evaluation.js'
import { metricsOfTable } from '../evaluation/modelMetrics.js'
import type { ModelMetrics } from '../verdict/verdict.js'
import type { Tally } from './tally.js'

/** Point metrics of each model that answered. */
export interface TallyMetrics {
  readonly base?: ModelMetrics
  readonly tuned: ModelMetrics
}

/**
 * Point metrics from a tally, the same as from its rows: those of the positive class in a binary task, macro averages in
 * a multiclass one. Of no rows they are `null`, with the reason in `undefinedAt`.
 *
 * @example metricsOf(tally, { slice: 'lang=de' }).tuned.recall // of the rows whose `lang` is `de`
 */
export function metricsOf(
  tally: Tally,
  { slice = null }: { /** Default `null`: all rows. */ readonly slice?: string | null } = {},
): TallyMetrics {
  const tuned = ofModel(tally, slice, 'tuned')
  return tally.hasBase ? { base: ofModel(tally, slice, 'base'), tuned } : { tuned }
}

function ofModel(tally: Tally, slice: string | null, model: Model): ModelMetrics {
  const { task, labels, positive } = tally
  const none = () => labels.map(() => 0)
  const matrix = labels.map(none)
  const invalid = none()
  const missing = none()
  for (const cell of tally.cells) {
    if (cell.slice !== slice) continue
    const row = cell[model] === null ? invalid : matrix[cell.truth]!
    row[cell[model] ?? cell.truth]! += cell.count
  }
  for (const { count, truth, ...place } of tally.missing) {
    if (place.slice !== slice || place.model !== model) continue
    missing[truth]! += count
    invalid[truth]! -= count
  }
  const table = { labels: labels.map(String), matrix, invalid, missing }
  return metricsOfTable({ task, positive: positive === undefined ? null : labels.indexOf(positive) }, table)
}
