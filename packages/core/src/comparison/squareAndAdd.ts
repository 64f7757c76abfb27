/** An estimate with its two limits. */
export interface Limits {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
}

/**
 * Limits of `tuned` − `base` from the limits of each and the correlation of their estimates: square-and-add, also
 * known as MOVER. Not clipped.
 *
 * Newcombe (1998), "Improved confidence intervals for the difference between binomial proportions based on paired
 * data", Statistics in Medicine 17; Zou & Donner (2008), Statistics in Medicine 27.
 */
export function squareAndAdd(tuned: Limits, base: Limits, correlation: number): readonly [number, number] {
  const difference = tuned.estimate - base.estimate
  const reach = (ofTuned: number, ofBase: number) =>
    Math.sqrt(Math.max(0, ofTuned * ofTuned + ofBase * ofBase - 2 * correlation * ofTuned * ofBase))
  return [
    difference - reach(tuned.estimate - tuned.lower, base.upper - base.estimate),
    difference + reach(tuned.upper - tuned.estimate, base.estimate - base.lower),
  ]
}
