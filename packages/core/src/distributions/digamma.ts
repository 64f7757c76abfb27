/**
 * The digamma function, the slope of log Γ, for x > 0: its asymptotic series from 10 on (DLMF 5.11.2), below that by
 * ψ(x) = ψ(x + 1) − 1/x.
 *
 * @example digamma(1) // −0.577215664901532…
 */
export function digamma(x: number): number {
  let at = x
  let steps = 0
  for (; at < 10; at += 1) steps -= 1 / at
  const s = 1 / (at * at)
  const tail =
    s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32760 - s / 12))))))
  return steps + Math.log(at) - 1 / (2 * at) - tail
}
