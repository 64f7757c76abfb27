import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { confuse, type MetricOptions } from './confusion.js'

export interface ConfusionMatrixOptions extends MetricOptions {
  /** The classes and their order; default all found, sorted. Rows whose truth or prediction is another are left out. */
  readonly labels?: readonly Label[]
  /** Divide by the row's sum (`true`), the column's (`predicted`) or the whole (`all`). 0/0 is 0. */
  readonly normalize?: 'true' | 'predicted' | 'all'
}

/** Rows are truth, columns prediction, both in the order of `labels`. */
export interface ConfusionMatrix {
  readonly labels: readonly Label[]
  readonly matrix: number[][]
}

/**
 * Counts of rows by truth and prediction.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, and UNKNOWN_LABEL where none of `labels` is in the truth
 * @example
 * confusionMatrix(['a', 'b', 'b'], ['a', 'a', 'b']) // { labels: ['a', 'b'], matrix: [[1, 0], [1, 1]] }
 */
export function confusionMatrix(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: ConfusionMatrixOptions = {},
): ConfusionMatrix {
  const confusion = confuse(truth, predicted, options, options.labels)
  const labels = confusion.labels.slice(0, confusion.asked)
  const known = new Set(labels)
  if (options.labels && truth.length > 0 && !Array.from(truth).some((label) => known.has(label)))
    refuse('UNKNOWN_LABEL', 'labels', `[${labels.join(', ')}]`, 'at least one label of the truth')
  const k = confusion.labels.length
  const matrix = labels.map((_, row) =>
    Array.from(confusion.counts.subarray(row * k, row * k + labels.length)),
  )
  return { labels, matrix: normalized(matrix, options.normalize) }
}

function normalized(matrix: number[][], by: ConfusionMatrixOptions['normalize']): number[][] {
  if (by === undefined) return matrix
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const columns = matrix.map((_, column) => sum(matrix.map((row) => row[column]!)))
  const whole = sum(columns)
  return matrix.map((row) => {
    const across = sum(row)
    return row.map((value, column) => {
      const divisor = by === 'true' ? across : by === 'predicted' ? columns[column]! : whole
      return divisor === 0 ? 0 : value / divisor
    })
  })
}
