/** A model in the world that is drawn from: how many positives it finds, and how many negatives it flags. */
export interface Model {
  readonly recall: number
  readonly falsePositiveRate: number
}

/** Shares of the eight joint cells, at 4·truth + 2·base + tuned. `apart` 1: errors are independent; 0: nested. */
export function jointShares(
  base: Model,
  tuned: Model,
  { prevalence, apart }: { readonly prevalence: number; readonly apart: number },
): readonly number[] {
  const joint = (b: number, t: number, mass: number) => {
    const both = apart * b * t + (1 - apart) * Math.min(b, t)
    return [1 - b - t + both, t - both, b - both, both].map((share) => mass * Math.max(0, share))
  }
  return [
    ...joint(base.falsePositiveRate, tuned.falsePositiveRate, 1 - prevalence),
    ...joint(base.recall, tuned.recall, prevalence),
  ]
}
