/** What a ratio of 0/0 counts as. NaN is left out of averages. */
export interface RatioOptions {
  readonly zeroDivision?: 0 | 1 | typeof NaN
}

/** numerator / denominator, or what 0/0 counts as (default 0, as scikit-learn). */
export function ratio(numerator: number, denominator: number, options: RatioOptions): number {
  return denominator === 0 ? (options.zeroDivision ?? 0) : numerator / denominator
}
