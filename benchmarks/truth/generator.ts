import { type Random, xoshiro128 } from '../../packages/core/src/random/xoshiro128.js'

/** A stream of its own for each cell of a seed, so that no cell's numbers depend on which others were run. */
export function generator(seed: number, name: string): Random {
  // FNV-1a over the name's UTF-16 units.
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index++)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  return xoshiro128(seed * 2 ** 32 + (hash >>> 0))
}
