/** What a ratio of 0/0 counts as. NaN is left out of averages. */
export interface RatioOptions {
  readonly zeroDivision?: 0 | 1 | typeof NaN
}

/** numerator / denominator, or what 0/0 counts as (default 0, as scikit-learn). */
export function ratio(numerator: number, denominator: number, options: RatioOptions): number {
  return denominator === 0 ? (options.zeroDivision ?? 0) : numerator / denominator
}

/** Options under which 0/0 is NaN: for metrics made of ratios, which have no value where a part of them has none. */
export const UNDEFINED = { zeroDivision: NaN } as const
