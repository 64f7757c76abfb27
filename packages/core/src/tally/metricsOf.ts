import type { Model } from '../evaluation/evaluation.js'
import { metricsOfScores } from '../evaluation/gradedMetrics.js'
import { metricsOfTable } from '../evaluation/modelMetrics.js'
import { metricsOfSets } from '../evaluation/multilabelMetrics.js'
import type { ModelMetrics } from '../verdict/verdict.js'
import type { GradedTally } from './gradedTally.js'
import type { MultilabelTally } from './multilabelTally.js'
import type { Tally } from './tally.js'

/** Point metrics of each model that answered. */
export interface TallyMetrics {
  readonly base?: ModelMetrics
  readonly tuned: ModelMetrics
}

/**
 * Point metrics from a tally, the same as from its rows: those of the positive class in a binary task, macro averages in
 * a multiclass one, micro averages in a multilabel one, the mean score in a graded one. Of no rows they are `null`, with the reason in `undefinedAt`.
 *
 * @example
 * const kind = { task: 'multiclass', labels: ['a', 'b'], hasBase: false }
 * metricsOf(tallyRows({ truth: ['a', 'b'], tuned: { predictions: ['a', 'a'] } }, kind)).tuned.accuracy // 0.5
 */
export function metricsOf(
  tally: Tally | MultilabelTally | GradedTally,
  { slice = null }: { /** Default `null`: all rows. */ readonly slice?: string | null } = {},
): TallyMetrics {
  const tuned = ofModel(tally, slice, 'tuned')
  return tally.hasBase ? { base: ofModel(tally, slice, 'base'), tuned } : { tuned }
}

function ofModel(
  tally: Tally | MultilabelTally | GradedTally,
  slice: string | null,
  model: Model,
): ModelMetrics {
  if (tally.task === 'multilabel') return ofSets(tally, slice, model)
  if (tally.task === 'graded') return ofScores(tally, slice, model)
  return ofClasses(tally, slice, model)
}

function ofScores({ moments }: GradedTally, slice: string | null, model: Model): ModelMetrics {
  const parts = moments.filter((part) => part.slice === slice)
  const rows = parts.reduce((total, { count }) => total + count, 0)
  const sum = parts.reduce((total, part) => total + part[model].sum, 0)
  return metricsOfScores(rows, sum, rows)
}

function ofSets(
  { patterns, perLabel, labels }: MultilabelTally,
  slice: string | null,
  model: Model,
): ModelMetrics {
  const sums = { rows: 0, right: 0, hits: 0, predicted: 0, truth: 0, wrong: 0 }
  for (const { truth, count, ...pattern } of patterns) {
    if (pattern.slice !== slice) continue
    sums.rows += count
    const answer = pattern[model]
    if (!answer) {
      sums.wrong += count * labels.length
      continue
    }
    const { hits, predicted } = answer
    if (hits === truth && hits === predicted) sums.right += count
    sums.hits += count * hits
    sums.predicted += count * predicted
    sums.truth += count * truth
    sums.wrong += count * (truth + predicted - 2 * hits)
  }
  const counts = labels.map((label) => ({ label: String(label), tp: 0, fp: 0, fn: 0, tn: 0 }))
  for (const cell of perLabel) {
    const said = cell[model]
    if (cell.slice !== slice || said === null) continue
    const of = said === 1 ? (cell.truth === 1 ? 'tp' : 'fp') : cell.truth === 1 ? 'fn' : 'tn'
    counts[cell.label]![of] += cell.count
  }
  return metricsOfSets(labels.length, sums, sums.rows, counts)
}

function ofClasses(tally: Tally, slice: string | null, model: Model): ModelMetrics {
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
