import { describe, expect, it } from 'vitest'
import { requireSameOrigin } from './origin'

const check = (headers: Record<string, string>) => () =>
  requireSameOrigin(
    new Request('http://unused/', { method: 'POST', headers: { host: 'fit.example', ...headers } }),
  )
const wrong = expect.objectContaining({ status: 403, code: 'WRONG_ORIGIN' })

describe('requireSameOrigin', () => {
  it.each([
    { 'sec-fetch-site': 'same-origin', origin: 'https://fit.example' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://seen-outside.example' },
    { origin: 'https://fit.example' },
    { origin: 'http://fit.example:80' },
    { host: 'localhost:3000', origin: 'http://localhost:3000' },
    { host: '10.0.0.7:3000', 'x-forwarded-host': 'fit.example', origin: 'https://fit.example' },
  ])('lets through %o', (headers) => {
    expect(check(headers)).not.toThrow()
  })

  it.each([
    {},
    { origin: 'null' },
    { origin: 'nonsense' },
    { origin: 'https://evil.example' },
    { origin: 'https://fit.example.evil.example' },
    { origin: 'https://fit.example:8443' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.fit.example' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://fit.example' },
    { 'sec-fetch-site': 'none' },
    { referer: 'https://fit.example/practice' },
  ])('refuses %o', (headers: Record<string, string>) => {
    expect(check(headers)).toThrow(wrong)
  })
})
