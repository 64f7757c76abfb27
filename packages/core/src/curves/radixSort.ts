/** Values in ascending order, with what goes along with each of them. */
export interface Sorted {
  readonly values: Float64Array
  readonly along: Float64Array | undefined
}

/**
 * Sorts doubles by the bytes of their bit patterns, last byte first: O(n), some three times as fast as a comparison
 * sort of ten million. Bytes that all values share cost nothing. Stable, but for negative values, whose ties are
 * reversed.
 *
 * As unsigned numbers, the bit patterns of positive doubles rise with their value; those of negative ones stand above
 * them and fall, so that this end is turned around last. Knuth (1998), "The Art of Computer Programming" 3, 5.2.5.
 *
 * @param values without NaN; overwritten, as is `along`
 * @example
 * radixSort(Float64Array.of(0.5, -1, 0.25)).values // Float64Array [-1, 0.25, 0.5]
 */
export function radixSort(values: Float64Array, along?: Float64Array): Sorted {
  const n = values.length
  const counts = new Uint32Array(8 * 256)
  const all = bytesOf(values)
  for (let at = 0; at < all.length; at++) counts[((at & 7) << 8) | all[at]!]!++
  const negative = counts.subarray(7 * 256 + 128).reduce((sum, count) => sum + count, 0)
  let sorted: Sorted = { values, along }
  let room: Sorted = { values: new Float64Array(n), along: along && new Float64Array(n) }
  for (let byte = 0; byte < 8; byte++) {
    const ofByte = counts.subarray(byte * 256, (byte + 1) * 256)
    if (ofByte.includes(n)) continue
    const bytes = bytesOf(sorted.values)
    distribute(sorted.values, room.values, bytes, byte, startsOf(ofByte))
    if (along) distribute(sorted.along!, room.along!, bytes, byte, startsOf(ofByte))
    ;[sorted, room] = [room, sorted]
  }
  if (negative === 0) return sorted
  const turn = (from: Float64Array, to: Float64Array) => {
    to.set(from.subarray(n - negative).reverse())
    to.set(from.subarray(0, n - negative), negative)
    return to
  }
  return {
    values: turn(sorted.values, room.values),
    along: sorted.along && turn(sorted.along, room.along!),
  }
}

/** Where the values of each byte begin, from how many there are of each. */
function startsOf(counts: Uint32Array): Uint32Array {
  let start = 0
  return counts.map((count) => {
    start += count
    return start - count
  })
}

/** Moves a column to the places that a byte of the keys gives. */
function distribute(
  from: Float64Array,
  to: Float64Array,
  bytes: Uint8Array,
  byte: number,
  next: Uint32Array,
): void {
  for (let i = 0, at = byte; i < from.length; i++, at += 8) to[next[bytes[at]!]!++] = from[i]!
}

/** Eight to a value, the lowest first, as on every platform that JavaScript runs on. */
function bytesOf(values: Float64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, 8 * values.length)
}
