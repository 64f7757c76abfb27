/**
 * Cohen's effect size h of two proportions, 2 asin √p1 − 2 asin √p2: .2 is small, .5 medium, .8 large.
 *
 * Cohen (1988), "Statistical Power Analysis for the Behavioral Sciences", chapter 6.
 *
 * @example cohenH(0.6, 0.5) // 0.201357920790330…
 */
export function cohenH(p1: number, p2: number): number {
  return 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2))
}
