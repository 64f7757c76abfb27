/**
 * Spreads the bits of a 32-bit word over all of it, each word to another one: the finaliser of MurmurHash3 (Appleby 2011).
 *
 * @example mixBits(0) // 0
 */
export function mixBits(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
