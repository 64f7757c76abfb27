import type { Label } from '../evaluation/evaluation.js'
import { type ConfusionMatrixOptions, confusionMatrix } from './confusionMatrix.js'

export interface CohenKappaOptions extends Omit<ConfusionMatrixOptions, 'normalize'> {
  /** How a disagreement counts by its distance in the order of the classes; default: all alike. */
  readonly weights?: 'linear' | 'quadratic'
}

/**
 * Cohen's kappa: agreement beyond what the two columns' shares of classes would give by chance; at most 1. NaN where
 * chance alone agrees on every row.
 *
 * Cohen (1960), Educational and Psychological Measurement 20; weighted: Cohen (1968), Psychological Bulletin 70.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * cohenKappaScore(['a', 'b', 'a', 'b'], ['a', 'b', 'b', 'b']) // 0.5
 */
export function cohenKappaScore(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: CohenKappaOptions = {},
): number {
  const { matrix } = confusionMatrix(truth, predicted, options)
  const rows = matrix.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = matrix.map((_, column) => matrix.reduce((sum, row) => sum + row[column]!, 0))
  const total = rows.reduce((sum, count) => sum + count, 0)
  let observed = 0
  let expected = 0
  matrix.forEach((row, i) => {
    row.forEach((count, j) => {
      const distance = Math.abs(i - j)
      const cost =
        options.weights === 'linear'
          ? distance
          : options.weights
            ? distance * distance
            : Math.min(distance, 1)
      observed += cost * count
      expected += (cost * rows[i]! * columns[j]!) / total
    })
  })
  return 1 - observed / expected
}
