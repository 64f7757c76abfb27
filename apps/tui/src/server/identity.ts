import type { AuthContext, AuthenticationType, ParsedKey, PublicKeyAuthContext } from 'ssh2'
import ssh2 from 'ssh2'
import { fingerprintOf } from './hostKey.js'

/** Who a connection belongs to. */
export type Identity = { readonly kind: 'key'; readonly fingerprint: string } | { readonly kind: 'guest' }

const offered: AuthenticationType[] = ['publickey', 'keyboard-interactive']

/**
 * Answers one login request. A key counts once it has signed: one that is only offered is told to sign, and is
 * nobody's yet. Keyboard-interactive without a question is a guest. Everything else, `none` among it, is refused with
 * the two ways named, so that clients try their keys first.
 * @param known Called with who it is, at most once, and only where the login is accepted.
 */
export function answerLogin(context: AuthContext, known: (who: Identity) => void): void {
  if (context.method === 'publickey') answerKey(context, known)
  else if (context.method !== 'keyboard-interactive') context.reject(offered)
  else
    context.prompt([], (answers: unknown) => {
      // An aborted request calls back with an error.
      if (!Array.isArray(answers)) return
      known({ kind: 'guest' })
      context.accept()
    })
}

function answerKey(context: PublicKeyAuthContext, known: (who: Identity) => void): void {
  const key = keyOf(context)
  const { signature, blob } = context
  if (key === null) context.reject(offered)
  else if (signature === undefined || blob === undefined) context.accept()
  else if (!hasSigned(key, signature, blob, context.hashAlgo)) context.reject(offered)
  else {
    known({ kind: 'key', fingerprint: fingerprintOf(key.getPublicSSH()) })
    context.accept()
  }
}

function hasSigned(key: ParsedKey, signature: Buffer, blob: Buffer, hashAlgo: string | undefined): boolean {
  // SHA-1 signatures can be forged (RFC 8332): an RSA key signs with SHA-2 or not at all.
  if (key.type === 'ssh-rsa' && hashAlgo === undefined) return false
  // A malformed signature gives an Error, which is no `true`.
  return (key.verify(blob, signature, hashAlgo) as unknown) === true
}

/** The key, where it is of a kind we can check and of the kind it says it is. */
function keyOf({ key: { algo, data } }: PublicKeyAuthContext): ParsedKey | null {
  const parsed: unknown = ssh2.utils.parseKey(data)
  const key = (Array.isArray(parsed) ? parsed[0] : parsed) as ParsedKey | Error
  return key instanceof Error || key.type !== algo || key.type === 'ssh-dss' ? null : key
}
