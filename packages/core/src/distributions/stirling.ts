const HALF_LOG_TWO_PI = 0.9189385332046728

/**
 * What Stirling's formula leaves over: log Γ(x + 1) − [(x + ½) log x − x + ½ log 2π], for x > 0.
 * From x = 16 by its asymptotic series; below, by stepping up, for δ(x) = δ(x + 1) + (x + ½) log(1 + 1/x) − 1.
 * Loader (2000), "Fast and accurate computation of binomial probabilities".
 *
 * @example stirlingError(1) // 0.081061466795327…
 */
export function stirlingError(x: number): number {
  let at = x
  let sum = 0
  for (; at < 16; at += 1) sum += (at + 0.5) * Math.log1p(1 / at) - 1
  const square = at * at
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square
  return sum + series / at
}

/**
 * Natural logarithm of the gamma function, for x > 0.
 *
 * @example logGamma(0.5) // 0.572364942924700…
 */
export function logGamma(x: number): number {
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x)
}

/**
 * The deviance term x log(x/m) + m − x, for x and m > 0; `difference` is x − m, which the caller may know more
 * exactly than subtraction gives it. Near x = m, where the terms cancel, by its series (Loader 2000).
 */
export function devianceTerm(x: number, m: number, difference: number): number {
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference
  const ratio = difference / (x + m)
  const square = ratio * ratio
  let sum = difference * ratio
  let power = 2 * x * ratio
  for (let odd = 3; ; odd += 2) {
    power *= square
    const next = sum + power / odd
    if (next === sum) return next
    sum = next
  }
}
