import { expect, it } from 'vitest'
import { clearCookie, isSecure, makeCookie, readCookie } from './cookie'

const secret = 'a'.repeat(43)
const withCookie = (cookie: string) => new Request('http://localhost/', { headers: { cookie } })
const pair = (setCookie: string) => setCookie.split(';')[0]!

it('reads back the subject it signed, among other cookies', () => {
  const made = pair(makeCookie('ada-1', secret, false))
  expect(readCookie(withCookie(made), secret)).toBe('ada-1')
  expect(readCookie(withCookie(`theme=dark; ${made}; fitcheck=other`), secret)).toBe('ada-1')
})

it('is signed as HMAC-SHA256 gives it', () => {
  // printf %s 'fitcheck cookie 1: ada-1' | openssl dgst -sha256 -hmac "$(printf 'a%.0s' $(seq 43))" -binary | basenc --base64url
  expect(pair(makeCookie('ada-1', secret, false))).toBe(
    'fitcheck=ada-1.ALgv1PmbaHdHqbgNiIHAhe6L7tzwn-4IrGNzdqAS8Pw',
  )
})

it('takes none that was forged, damaged or signed with another key', () => {
  const made = pair(makeCookie('ada-1', secret, false))
  const forged = [
    made.replace('ada-1', 'ada-2'),
    made.slice(0, -1),
    `${made}A`,
    made.replace('fitcheck=', 'fitchecks='),
    pair(makeCookie('ada-1', 'b'.repeat(43), false)),
    'fitcheck=ada-1',
    'fitcheck=ada-1.',
    'fitcheck=.',
    'fitcheck',
    '',
  ]
  for (const cookie of forged) expect(readCookie(withCookie(cookie), secret)).toBeNull()
  expect(readCookie(new Request('http://localhost/'), secret)).toBeNull()
})

it('is out of reach of scripts and other sites, and of plain http where https is spoken', () => {
  expect(makeCookie('ada-1', secret, true)).toMatch(
    /; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure$/,
  )
  expect(makeCookie('ada-1', secret, false)).toMatch(/SameSite=Lax$/)
  expect(clearCookie(false)).toBe('fitcheck=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax')
})

it('believes the nearest proxy about https', () => {
  const proto = (value: string) =>
    isSecure(new Request('http://h/', { headers: { 'x-forwarded-proto': value } }))
  expect([proto('https'), proto('https, http'), proto('http')]).toEqual([true, true, false])
})
