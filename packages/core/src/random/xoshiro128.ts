import { mixBits } from './mixBits.js'

/** The next number from [0, 1), of 53 random bits. */
export type Random = () => number

/**
 * xoshiro128**: the next 32 random bits of a state of four words, not all 0, that it moves on. Blackman & Vigna (2021),
 * "Scrambled linear pseudorandom number generators", ACM Transactions on Mathematical Software 47.
 *
 * @example xoshiro128Words(1, 2, 3, 4)() // 11520
 */
export function xoshiro128Words(a: number, b: number, c: number, d: number): () => number {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0]
  return () => {
    const times = Math.imul(s1, 5)
    const word = Math.imul((times << 7) | (times >>> 25), 9)
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 11) | (s3 >>> 21)
    return word >>> 0
  }
}

/**
 * A seeded source of random numbers, xoshiro128**: the same seed gives the same numbers on every platform. The seed is
 * spread over the state by a Weyl sequence through MurmurHash3's 32-bit finaliser, which never makes it all 0.
 *
 * @param seed a whole number of at least 0 and below 2⁵³
 * @example
 * const random = xoshiro128(1)
 * random() // 0.5686…
 * random() // 0.8893…
 */
export function xoshiro128(seed: number): Random {
  let weyl = seed >>> 0
  const high = Math.floor(seed / 2 ** 32)
  const mixed = () => {
    weyl = (weyl + 0x9e3779b9) | 0
    return mixBits(weyl ^ high)
  }
  const next = xoshiro128Words(mixed(), mixed(), mixed(), mixed())
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53
}
