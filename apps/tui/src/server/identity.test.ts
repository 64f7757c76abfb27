import ssh2, { type AuthContext, type ParsedKey } from 'ssh2'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, newPrivateKey } from './hostKey.js'
import { answerLogin, type Identity } from './identity.js'

const parse = (text: string) => ssh2.utils.parseKey(text) as ParsedKey
const ed25519 = parse(newPrivateKey())
const rsa = parse(ssh2.utils.generateKeyPairSync('rsa', { bits: 2048 }).private)
const blob = Buffer.from('what a client signs')

/** What becomes of a login request as ssh2 hands it over. */
function answered(key: ParsedKey, request: { algo?: string; signature?: Buffer; hashAlgo?: string }) {
  const { algo = key.type, ...signed } = request
  const known: Identity[] = []
  const answers: string[] = []
  const context = {
    method: 'publickey',
    key: { algo, data: key.getPublicSSH() },
    ...(signed.signature === undefined ? {} : { ...signed, blob }),
    accept: () => answers.push('accepted'),
    reject: () => answers.push('rejected'),
  }
  answerLogin(context as unknown as AuthContext, (who) => known.push(who))
  return { answers, known }
}

const signed = (key: ParsedKey, hashAlgo?: string) => key.sign(blob, hashAlgo) as Buffer

describe('answerLogin', () => {
  it('knows a key once it has signed, and not before', () => {
    const who = { kind: 'key', fingerprint: fingerprintOf(ed25519.getPublicSSH()) }
    expect(answered(ed25519, { signature: signed(ed25519) })).toEqual({ answers: ['accepted'], known: [who] })
    expect(answered(ed25519, {})).toEqual({ answers: ['accepted'], known: [] })
    expect(answered(rsa, { signature: signed(rsa, 'sha256'), hashAlgo: 'sha256' }).known).toHaveLength(1)
  })

  it('refuses a signature of another key, of other data, of SHA-1, and one that cannot be checked', () => {
    const refused = { answers: ['rejected'], known: [] }
    const other = parse(newPrivateKey())
    expect(answered(ed25519, { signature: signed(other) })).toEqual(refused)
    expect(answered(ed25519, { signature: ed25519.sign(Buffer.from('x')) as Buffer })).toEqual(refused)
    expect(answered(ed25519, { signature: Buffer.alloc(0) })).toEqual(refused)
    expect(answered(rsa, { signature: signed(rsa, 'sha1') })).toEqual(refused)
    // Checking it gives an Error, which would pass for true.
    const unknown = { signature: signed(ed25519), hashAlgo: 'sha256' }
    expect(ed25519.verify(blob, unknown.signature, 'sha256')).toBeInstanceOf(Error)
    expect(answered(ed25519, unknown)).toEqual(refused)
    expect(answered(ed25519, { algo: 'ssh-rsa', ...unknown })).toEqual(refused)
  })
})
