import { createHmac, timingSafeEqual } from 'node:crypto'

const name = 'fitcheck'

/** 400 days, the most a browser keeps; begun anew whenever an attempt or a lesson is stored. */
const maxAge = 400 * 24 * 60 * 60

/**
 * A cookie that says who somebody is and cannot be made without the key. `HttpOnly`: no script reads it. `SameSite=Lax`:
 * no other site's page sends it along.
 *
 * @param subject visible ASCII without `.` and `;`
 */
export function makeCookie(subject: string, secret: string, secure: boolean): string {
  return serialize(`${subject}.${signature(subject, secret)}`, maxAge, secure)
}

export function clearCookie(secure: boolean): string {
  return serialize('', 0, secure)
}

/** The subject that the request's cookie names; `null` where there is none, or it was not signed with this key. */
export function readCookie({ headers }: Request, secret: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [, key, subject, signed] = /^\s*([^=]+)=([^.]+)\.([\w-]+)\s*$/.exec(pair) ?? []
    if (key === name && equal(signed!, signature(subject!, secret))) return subject!
  }
  return null
}

/**
 * Whether the browser speaks https to us, so that the cookie may be marked `Secure`. `X-Forwarded-Proto` is believed:
 * a client that lies in it changes only how it keeps its own cookie.
 */
export function isSecure({ headers }: Request): boolean {
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
}

function serialize(value: string, age: number, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** HMAC-SHA256 (RFC 2104); the prefix keeps it apart from whatever else may be signed with the same key. */
function signature(subject: string, secret: string): string {
  return createHmac('sha256', secret).update(`fitcheck cookie 1: ${subject}`).digest('base64url')
}

function equal(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))
}
