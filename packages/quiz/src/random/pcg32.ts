const multiplier = 6364136223846793005n
const mask = (1n << 64n) - 1n

/** A stream of random integers, the same for a seed on every platform. */
export interface IntegerSource {
  /** Uniform in [0, 2^32). */
  next(): number
  /** Uniform integer in [min, max], both included. */
  between(min: number, max: number): number
  /** One of these, each as likely. */
  pick<T>(items: readonly T[]): T
  /** A shuffled copy (Fisher-Yates). */
  shuffle<T>(items: readonly T[]): T[]
}

/**
 * PCG32 (XSH RR 64/32): small, well tested, integers only, so that a question drawn from a seed stays the same.
 * M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms", 2014, pcg-random.org.
 *
 * @param seed an integer in [0, 2^53)
 * @param stream which of the 2^63 sequences; 54 in the reference implementation's demonstration
 * @example
 * pcg32(42).next() // 2707161783, the first number of the reference demonstration
 */
export function pcg32(seed: number, stream = 54): IntegerSource {
  const increment = ((BigInt(stream) << 1n) | 1n) & mask
  let state = 0n
  const advance = () => {
    state = (state * multiplier + increment) & mask
  }
  advance()
  state = (state + BigInt(seed)) & mask
  advance()

  function next(): number {
    const old = state
    advance()
    const shifted = Number((((old >> 18n) ^ old) >> 27n) & 0xffffffffn)
    const rotation = Number(old >> 59n)
    return ((shifted >>> rotation) | (shifted << (-rotation & 31))) >>> 0
  }

  function between(min: number, max: number): number {
    const span = max - min + 1
    const fair = 2 ** 32 - (2 ** 32 % span)
    let drawn = next()
    while (drawn >= fair) drawn = next()
    return min + (drawn % span)
  }

  function shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items]
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = between(0, last)
      ;[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!]
    }
    return shuffled
  }

  return { next, between, shuffle, pick: (items) => items[between(0, items.length - 1)]! }
}
