import { randomInt, scrypt } from 'node:crypto'

/** Crockford's base 32 (https://www.crockford.com/base32.html): no letter that looks like a digit, and no U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/** A code not to be guessed, 40 bits, as it is kept in mind while it is typed: `7Q2M-K0XA`. */
export function newLinkCode(): string {
  const characters = Array.from({ length: LENGTH }, () => alphabet[randomInt(alphabet.length)])
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`
}

/**
 * A code as somebody typed it, in its one form; `null` where it can be none. Small letters, spaces and hyphens do not
 * matter, and what looks alike is read as what it must be.
 *
 * @example
 * readLinkCode('7q2m koxa') // '7Q2M-K0XA'
 */
export function readLinkCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const isCode = code.length === LENGTH && [...code].every((character) => alphabet.includes(character))
  return isCode ? `${code.slice(0, 4)}-${code.slice(4)}` : null
}

/**
 * What is stored of a code. 40 bits are few: who reads the database could try all of them within minutes if one try were
 * cheap, and the code still held. The salt is the same for all, for a code is looked up by its hash (RFC 7914; cost
 * N = 2^13, r = 8: 8 MiB and about 20 ms a try).
 */
export function hashLinkCode(code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(code, 'fitcheck link code 1', 32, { N: 2 ** 13, r: 8, p: 1 }, (error, key) =>
      error ? reject(error) : resolve(key.toString('base64url')),
    )
  })
}
