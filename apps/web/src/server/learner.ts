import { randomBytes } from 'node:crypto'
import { type Credential, localCredential } from '@fitcheck/progress'
import { isSecure, makeCookie, readCookie } from './cookie'
import type { Environment } from './environment'
import { isThisMachine } from './localLearner'

/** What the cookie says instead of an id of its own where the browser is the learner of this machine. */
const local = 'local'

/**
 * Who sent a request, by its signed cookie; without one, whoever uses this machine, where it is certain that nobody
 * else can have sent it. `null`: nobody yet. A cookie that is forged or damaged counts as none, and takes nothing from
 * the learner it meant to be.
 */
export function knownCredential(request: Request, secret: string, env: Environment): Credential | null {
  const subject = readCookie(request, secret)
  // A database that several machines share has no use for the name of a user of one of them.
  if (subject === local) return env['DATABASE_URL'] ? null : localCredential()
  if (subject !== null) return { kind: 'cookie', subject }
  return isThisMachine(request, env) ? localCredential() : null
}

/** A learner nobody was before: 128 bits, not to be guessed. */
export function newCredential(): Credential {
  return { kind: 'cookie', subject: randomBytes(16).toString('base64url') }
}

/** The cookie by which this browser is known from now on. */
export function cookieFor({ kind, subject }: Credential, request: Request, secret: string): string {
  return makeCookie(kind === 'local' ? local : subject, secret, isSecure(request))
}
