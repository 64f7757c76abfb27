import { drawBinomial } from '../../packages/core/src/random/drawBinomial.js'
import type { Random } from '../../packages/core/src/random/xoshiro128.js'

/** How many of n fall to each share; the shares add up to 1. Written to `counts`, which is returned. */
export function drawMultinomial(
  random: Random,
  n: number,
  shares: readonly number[],
  counts: Float64Array,
): Float64Array {
  let rows = n
  let rest = 1
  for (const [index, share] of shares.entries()) {
    const last = index === shares.length - 1
    counts[index] = last ? rows : drawBinomial(rows, Math.min(1, share / rest), random)
    rows -= counts[index]!
    rest = Math.max(rest - share, Number.MIN_VALUE)
  }
  return counts
}

/** A standard normal number (Box and Muller 1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
