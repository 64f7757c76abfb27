export interface RowMeanOptions {
  /** false: the sum over rows instead of their mean. */
  readonly normalize?: boolean
}

/** The weighted mean of a value of each row, or its weighted sum. */
export function rowMean(
  rows: number,
  value: (row: number) => number,
  weights: ArrayLike<number> | undefined,
  options: RowMeanOptions = {},
): number {
  let sum = 0
  let total = 0
  for (let row = 0; row < rows; row++) {
    const weight = weights ? weights[row]! : 1
    sum += weight * value(row)
    total += weight
  }
  return options.normalize === false ? sum : sum / total
}
