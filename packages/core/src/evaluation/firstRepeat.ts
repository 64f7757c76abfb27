import { mixBits } from '../random/mixBits.js'

/** The first row whose id stands in an earlier row too. */
export interface Repeat {
  readonly row: number
  readonly earlier: number
}

/**
 * Looks for an id that stands in two rows. A table of row numbers found by hash (FNV-1a, mixed): a `Map` of a million
 * ids takes several times as long, most of it in growing. O(rows): the hash has no seed, so that ids can be made to
 * collide; where more places are looked at than chance explains, a `Map` goes on from the start.
 *
 * Fowler, Noll & Vo (1991), "FNV hash"; the mixing is that of Appleby's MurmurHash3.
 */
export function firstRepeat(ids: readonly string[]): Repeat | null {
  const hashes = new Int32Array(ids.length)
  // Twice the rows, so that places are found soon; 0: free, else a row number and 1.
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * ids.length + 1)))
  const last = places.length - 1
  // Half of the table is free: chance looks at less than one place more a row.
  let collisions = 16 * ids.length + 1024
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row]!
    // As text: a caller without types may give numbers, which have no characters to hash.
    const hash = hashOf(String(id))
    hashes[row] = hash
    let place = hash & last
    for (; places[place] !== 0; place = (place + 1) & last) {
      const earlier = places[place]! - 1
      if (hashes[earlier] === hash && ids[earlier] === id) return { row, earlier }
      if (--collisions < 0) return firstRepeatByMap(ids)
    }
    places[place] = row + 1
  }
  return null
}

function firstRepeatByMap(ids: readonly string[]): Repeat | null {
  const seen = new Map<string, number>()
  for (const [row, id] of ids.entries()) {
    const earlier = seen.get(id)
    if (earlier !== undefined) return { row, earlier }
    seen.set(id, row)
  }
  return null
}

function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return mixBits(hash)
}
