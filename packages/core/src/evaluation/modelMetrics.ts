import { correlationOfMargins } from '../metrics/matthews.js'
import type { Maybe, ModelMetrics } from '../verdict/verdict.js'
import type { Label } from './evaluation.js'
import { type ClassPrepared, INVALID, type PreparedModel, type PreparedSplit } from './prepared.js'

/** Point metrics of one model of a binary or multiclass task on some rows; weighted where the split has weights. */
export function modelMetrics(
  prepared: ClassPrepared,
  split: PreparedSplit,
  model: PreparedModel,
  rows: Int32Array,
): ModelMetrics {
  const counts = confusionOf(prepared.labels, split, model, rows, null)
  if (!split.weights) return metricsOfTable(prepared, counts)
  const weighted = metricsOfTable(prepared, confusionOf(prepared.labels, split, model, rows, split.weights))
  const { counts: ofPositive } = metricsOfTable(prepared, counts)
  return { ...weighted, rows: rows.length, confusion: counts, ...(ofPositive && { counts: ofPositive }) }
}

/**
 * Point metrics of a confusion table. Precision, recall and F1 are those of the positive class in a binary task and
 * macro averages over the classes in the truth or the predictions in a multiclass one, where a class with 0/0 counts 0
 * (scikit-learn's default). Answers outside the label set, and missing ones, are wrong: they stand in the denominators
 * of accuracy, recall and specificity and are nobody's predicted class.
 */
export function metricsOfTable(
  of: Pick<ClassPrepared, 'task' | 'positive'>,
  table: ModelMetrics['confusion'],
): ModelMetrics {
  const classes = table.labels.map((_, j) => classCounts(table, j))
  const unread = [sum(table.invalid), sum(table.missing)]
  const unreadOthers =
    of.positive === null ? 0 : sum(unread) - table.invalid[of.positive]! - table.missing[of.positive]!
  return metricsOfClasses(of, classes, { unread, unreadOthers, confusion: table })
}

/** How often a class is right, true and said. */
export interface ClassCounts {
  readonly hits: number
  readonly support: number
  readonly predicted: number
}

/** What of answers that are no class is known. */
export interface Unread {
  /** How many there are of each kind. */
  readonly unread: readonly number[]
  /** Those on rows of other classes than the positive one; `null` where that cannot be known. */
  readonly unreadOthers: number | null
  readonly confusion: ModelMetrics['confusion']
}

/** The same from the margins of such a table and its diagonal, which is all that they rest on. */
export function metricsOfClasses(
  { task, positive: positiveCode }: Pick<ClassPrepared, 'task' | 'positive'>,
  classes: readonly ClassCounts[],
  { unread, unreadOthers, confusion }: Unread,
): ModelMetrics {
  const undefinedAt: Record<string, string> = {}
  const ratio = (name: string, k: number, n: number, reason: string): Maybe => {
    if (n > 0) return k / n
    undefinedAt[name] = reason
    return null
  }
  const rows = sum(classes.map((c) => c.support))
  const inTruth = classes.filter((c) => c.support > 0)
  const shown = classes.filter((c) => c.support > 0 || c.predicted > 0)
  const right = sum(classes.map((c) => c.hits))
  const mean = (name: string, values: readonly number[]) => ratio(name, sum(values), values.length, 'no rows')
  const share = (hits: number, of: number) => (of > 0 ? hits / of : 0)
  const common = {
    rows,
    accuracy: ratio('accuracy', right, rows, 'no rows'),
    balancedAccuracy: mean(
      'balancedAccuracy',
      inTruth.map((c) => c.hits / c.support),
    ),
    mcc: matthews(classes, unread, undefinedAt),
    confusion,
    undefinedAt,
  }
  const positive = positiveCode === null ? null : classes[positiveCode]!
  const counts = positive &&
    unreadOthers !== null && {
      tp: positive.hits,
      fp: positive.predicted - positive.hits,
      fn: positive.support - positive.hits,
      tn: rows - positive.support - positive.predicted + positive.hits - unreadOthers,
    }
  const specificity = counts
    ? ratio('specificity', counts.tn, rows - positive.support, 'no negative rows')
    : null
  if (!counts)
    undefinedAt['specificity'] = positive
      ? 'on which rows the answers outside the label set stand is not known'
      : 'no positive class was given'
  if (task === 'binary' && positive)
    return {
      ...common,
      precision: ratio('precision', positive.hits, positive.predicted, 'nothing was predicted positive'),
      recall: ratio('recall', positive.hits, positive.support, 'no positive rows'),
      specificity,
      f1: ratio(
        'f1',
        2 * positive.hits,
        positive.support + positive.predicted,
        'no positive rows and none predicted',
      ),
      ...(counts && { counts }),
    }
  return {
    ...common,
    precision: mean(
      'precision',
      shown.map((c) => share(c.hits, c.predicted)),
    ),
    recall: mean(
      'recall',
      shown.map((c) => share(c.hits, c.support)),
    ),
    f1: mean(
      'f1',
      shown.map((c) => share(2 * c.hits, c.support + c.predicted)),
    ),
    specificity,
  }
}

function classCounts(table: ModelMetrics['confusion'], j: number): ClassCounts {
  const row = table.matrix[j]!
  return {
    hits: row[j]!,
    support: sum(row) + table.invalid[j]! + table.missing[j]!,
    predicted: table.matrix.reduce((total, cells) => total + cells[j]!, 0),
  }
}

function confusionOf(
  labels: readonly Label[],
  split: PreparedSplit,
  model: PreparedModel,
  rows: Int32Array,
  weights: Float64Array | null,
): ModelMetrics['confusion'] {
  const k = labels.length
  // Per class of the truth the classes predicted, then invalid and missing answers: flat, as columns hold millions of rows.
  const width = k + 2
  const cells = new Float64Array(k * width)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const code = model.codes[row]!
    const column = code >= 0 ? code : code === INVALID ? k : k + 1
    cells[split.truth[row]! * width + column]! += weights ? weights[row]! : 1
  }
  const rowOf = (_: Label, truth: number) => Array.from(cells.subarray(truth * width, (truth + 1) * width))
  const table = labels.map(rowOf)
  return {
    labels: labels.map(String),
    matrix: table.map((row) => row.slice(0, k)),
    invalid: table.map((row) => row[k]!),
    missing: table.map((row) => row[k + 1]!),
  }
}

/**
 * Matthews' correlation, answers that are no class being classes of their own on the predicted side. 0 where truth or
 * predictions hold one class only, as scikit-learn has it, and said in `undefinedAt`.
 */
function matthews(
  classes: readonly ClassCounts[],
  unread: readonly number[],
  undefinedAt: Record<string, string>,
): Maybe {
  const truth = [...classes.map(({ support }) => support), ...unread.map(() => 0)]
  if (sum(truth) === 0) {
    undefinedAt['mcc'] = 'no rows'
    return null
  }
  const predicted = [...classes.map((c) => c.predicted), ...unread]
  if ([truth, predicted].some((margin) => margin.filter((count) => count > 0).length === 1))
    undefinedAt['mcc'] = 'only one class in the truth or in the predictions; 0 by convention'
  return correlationOfMargins(sum(classes.map(({ hits }) => hits)), truth, predicted)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
