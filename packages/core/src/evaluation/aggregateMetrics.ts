import type { LabelCounts, ModelMetrics } from '../verdict/verdict.js'
import type { Values } from './aggregates.js'
import { metricsOfScores } from './gradedMetrics.js'
import { type ClassCounts, metricsOfClasses, metricsOfTable } from './modelMetrics.js'
import type { Share } from './outcomes.js'
import type { PreparedAggregates, PreparedMargins } from './prepareAggregates.js'

const noTable = { labels: [], matrix: [], invalid: [], missing: [] }
const unknown = 'how often a class without a hit was said is not known'

/**
 * Point metrics of one model's counts. Two classes have a whole confusion table; of more, which was taken for which is
 * not known, and each has its own counts against the rest.
 */
export function metricsOfMargins(of: PreparedAggregates, model: PreparedMargins): ModelMetrics {
  const { classes, known, invalid, rows } = model
  if (!known) return withoutUnknown(of, model)
  if (classes.length === 2) {
    const [a, b] = classes as readonly [ClassCounts, ClassCounts]
    const matrix = [
      [a.hits, b.predicted - b.hits],
      [a.predicted - a.hits, b.hits],
    ]
    return metricsOfTable(of, {
      labels: of.labels.map(String),
      matrix,
      invalid: classes.map(({ support }, i) => support - matrix[i]![0]! - matrix[i]![1]!),
      missing: [0, 0],
    })
  }
  const unread = { unread: [invalid], unreadOthers: invalid === 0 ? 0 : null, confusion: noTable }
  return {
    ...metricsOfClasses(of, classes, unread),
    ...(invalid === 0 && { perLabel: of.labels.map((label, i) => oneVersusRest(label, classes[i]!, rows)) }),
  }
}

function oneVersusRest(
  label: PreparedAggregates['labels'][number],
  { support, predicted, hits }: ClassCounts,
  rows: number,
): LabelCounts {
  const fp = predicted - hits
  const fn = support - hits
  return { label: String(label), tp: hits, fp, fn, tn: rows - hits - fp - fn }
}

/** What rests on how often a class was said is `null` where that is not known. */
function withoutUnknown(of: PreparedAggregates, { classes, rows }: PreparedMargins): ModelMetrics {
  const { counts, ...metrics } = metricsOfClasses(of, classes, {
    unread: [],
    unreadOthers: null,
    confusion: noTable,
  })
  const positive = of.task === 'binary' ? classes[of.positive!]! : null
  const hidden = positive && Number.isNaN(positive.predicted) ? ['mcc', 'precision', 'f1'] : ['mcc']
  // Of two classes, what the other one has right is all that was cleared.
  const others = positive ? rows - positive.support : 0
  const specificity = others > 0 ? classes[1 - of.positive!]!.hits / others : null
  const { specificity: misplaced, ...undefinedAt } = metrics.undefinedAt
  return {
    ...metrics,
    specificity,
    ...Object.fromEntries(hidden.map((metric) => [metric, null])),
    undefinedAt: {
      ...undefinedAt,
      ...(specificity === null && { specificity: positive ? 'no negative rows' : misplaced! }),
      ...Object.fromEntries(hidden.map((metric) => [metric, unknown])),
    },
  }
}

/** The mean score of answers that are right or wrong. */
export function metricsOfGrades({ k, n }: Share): ModelMetrics {
  return metricsOfScores(n, k, n)
}

const valueless = 'its value was not given'

/** Values as they were given; no rows where their number is not known. */
export function metricsOfValues({ rows, metrics }: Values): ModelMetrics {
  const of = (metric: keyof typeof metrics) => metrics[metric] ?? null
  const all = {
    accuracy: of('accuracy'),
    balancedAccuracy: of('balancedAccuracy'),
    precision: of('precision'),
    recall: of('recall'),
    specificity: of('specificity'),
    f1: of('f1'),
    mcc: of('mcc'),
    ...(metrics.score !== undefined && { score: metrics.score }),
  }
  const missing = Object.entries(all).filter(([, value]) => value === null)
  return {
    rows: rows ?? 0,
    ...all,
    confusion: noTable,
    undefinedAt: Object.fromEntries(missing.map(([metric]) => [metric, valueless])),
  }
}
