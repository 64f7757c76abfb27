import type { LabelCounts, Maybe, ModelMetrics } from '../verdict/verdict.js'
import { inCommon } from './labelPatterns.js'
import type { MultilabelModel, MultilabelPrepared, MultilabelSplit } from './prepared.js'

/** What sets of labels come to, summed over rows. */
interface SetSums {
  /** Rows; right in all their labels. */
  readonly rows: number
  readonly right: number
  /** Labels of the rows with an answer: predicted rightly, predicted, and true. */
  readonly hits: number
  readonly predicted: number
  readonly truth: number
  /** Label decisions that are wrong; all of them in a row without an answer. */
  readonly wrong: number
}

/**
 * Point metrics of one model of a multilabel task on some rows: accuracy is the share of rows right in all their labels
 * (scikit-learn's subset accuracy); precision, recall and F1 are micro averages, over all labels of all rows with a
 * readable answer; weighted where the split has weights. Counts of each label are of rows.
 */
export function multilabelMetrics(
  prepared: MultilabelPrepared,
  split: MultilabelSplit,
  model: MultilabelModel,
  rows: Int32Array,
): ModelMetrics {
  return metricsOfSets(
    prepared.labels.length,
    sumsOf(prepared, split, model, rows),
    rows.length,
    labelCounts(prepared, split, model, rows),
  )
}

function sumsOf(
  { patterns, labels }: MultilabelPrepared,
  { truth, weights }: MultilabelSplit,
  { codes }: MultilabelModel,
  rows: Int32Array,
): SetSums {
  const sums = { rows: 0, right: 0, hits: 0, predicted: 0, truth: 0, wrong: 0 }
  for (const row of rows) {
    const weight = weights ? weights[row]! : 1
    sums.rows += weight
    const code = codes[row]!
    if (code < 0) {
      sums.wrong += weight * labels.length
      continue
    }
    const wanted = patterns[truth[row]!]!
    const given = patterns[code]!
    const hits = inCommon(wanted, given)
    if (code === truth[row]) sums.right += weight
    sums.hits += weight * hits
    sums.predicted += weight * given.length
    sums.truth += weight * wanted.length
    sums.wrong += weight * (wanted.length + given.length - 2 * hits)
  }
  return sums
}

/** Point metrics from sums over rows and the counts of each label. */
export function metricsOfSets(
  labels: number,
  sums: SetSums,
  rows: number,
  perLabel: readonly LabelCounts[],
): ModelMetrics {
  const sets = 'a task with sets of labels has none'
  const undefinedAt: Record<string, string> = { balancedAccuracy: sets, specificity: sets, mcc: sets }
  const ratio = (name: string, k: number, n: number, reason: string): Maybe => {
    if (n > 0) return k / n
    undefinedAt[name] = reason
    return null
  }
  return {
    rows,
    accuracy: ratio('accuracy', sums.right, sums.rows, 'no rows'),
    balancedAccuracy: null,
    precision: ratio('precision', sums.hits, sums.predicted, 'no label was predicted'),
    recall: ratio('recall', sums.hits, sums.truth, 'no row has a label'),
    specificity: null,
    f1: ratio('f1', 2 * sums.hits, sums.predicted + sums.truth, 'no row has a label, and none was predicted'),
    mcc: null,
    hammingLoss: ratio('hammingLoss', sums.wrong, sums.rows * labels, 'no rows'),
    perLabel,
    confusion: { labels: [], matrix: [], invalid: [], missing: [] },
    undefinedAt,
  }
}

/** Counts of each label over the rows with an answer. */
function labelCounts(
  { patterns, labels }: MultilabelPrepared,
  { truth }: MultilabelSplit,
  { codes }: MultilabelModel,
  rows: Int32Array,
): readonly LabelCounts[] {
  const hits = labels.map(() => 0)
  const predicted = labels.map(() => 0)
  const support = labels.map(() => 0)
  let answered = 0
  for (const row of rows) {
    const code = codes[row]!
    if (code < 0) continue
    answered++
    const wanted = patterns[truth[row]!]!
    for (const label of wanted) support[label]!++
    for (const label of patterns[code]!) {
      predicted[label]!++
      if (wanted.includes(label)) hits[label]!++
    }
  }
  return labels.map((label, at) => {
    const tp = hits[at]!
    const fp = predicted[at]! - tp
    const fn = support[at]! - tp
    return { label: String(label), tp, fp, fn, tn: answered - tp - fp - fn }
  })
}
