/** The square or cube roots of the first n primes: 32 bits of what follows the point. */
function rootBits(n: number, root: (x: number) => number): Int32Array {
  const primes: number[] = []
  for (let x = 2; primes.length < n; x++) if (primes.every((prime) => x % prime !== 0)) primes.push(x)
  return Int32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32)
}

/**
 * SHA-256 of a text's UTF-8 bytes, as 64 hex digits. FIPS 180-4, sections 4 to 6, whose names these are.
 *
 * @example sha256('abc') // 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export function sha256(text: string): string {
  const K = rootBits(64, Math.cbrt)
  const H = rootBits(8, Math.sqrt)
  const W = new Int32Array(64)
  const message = new TextEncoder().encode(text)
  // Padded with a 1, zeros, and the length in bits, which fill the last block of 64 bytes.
  const blocks = Math.ceil((message.length + 9) / 64)
  const padded = new DataView(new ArrayBuffer(64 * blocks))
  new Uint8Array(padded.buffer).set(message)
  padded.setUint8(message.length, 0x80)
  padded.setBigUint64(64 * blocks - 8, BigInt(8 * message.length))

  const rotr = (x: number, n: number) => (x >>> n) | (x << (32 - n))
  for (let block = 0; block < blocks; block++) {
    for (let t = 0; t < 16; t++) W[t] = padded.getInt32(64 * block + 4 * t)
    for (let t = 16; t < 64; t++) {
      const [x, y] = [W[t - 15]!, W[t - 2]!]
      const sigma0 = rotr(x, 7) ^ rotr(x, 18) ^ (x >>> 3)
      const sigma1 = rotr(y, 17) ^ rotr(y, 19) ^ (y >>> 10)
      W[t] = sigma1 + W[t - 7]! + sigma0 + W[t - 16]!
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = H
    for (let t = 0; t < 64; t++) {
      const T1 = h + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + K[t]! + W[t]!
      const T2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + T1) | 0, c, b, a, (T1 + T2) | 0]
    }
    ;[a, b, c, d, e, f, g, h].forEach((value, i) => {
      H[i]! += value
    })
  }
  return Array.from(H, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
