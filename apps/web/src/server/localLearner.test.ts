import { describe, expect, it } from 'vitest'
import { isThisMachine } from './localLearner'

const env = { HOSTNAME: 'localhost' }
const own = {
  host: 'localhost:3000',
  origin: 'http://localhost:3000',
  'x-fitcheck-peer': '127.0.0.1',
  'x-forwarded-for': '127.0.0.1',
}
const ask = (headers: Record<string, string | undefined>, environment: Record<string, string> = env) => {
  const given = Object.entries({ ...own, ...headers }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  return isThisMachine(new Request('http://unused/', { headers: given }), environment)
}

describe('isThisMachine', () => {
  it.each([
    {},
    { origin: undefined, referer: 'http://localhost:3000/progress' },
    { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
    { host: '[::1]:3000', origin: 'http://[::1]:3000', 'x-fitcheck-peer': '::1', 'x-forwarded-for': '::1' },
    { 'x-fitcheck-peer': '::ffff:127.0.0.1', 'x-forwarded-for': '::ffff:127.0.0.1' },
  ])('holds for the own browser %o', (headers) => {
    expect(ask(headers)).toBe(true)
  })

  it.each([
    ['a peer elsewhere', { 'x-fitcheck-peer': '192.168.1.4' }],
    ['a peer that is not known', { 'x-fitcheck-peer': undefined }],
    ['a proxy that names its client', { 'x-forwarded-for': '203.0.113.9' }],
    ['a proxy that names several', { 'x-forwarded-for': '203.0.113.9, 127.0.0.1' }],
    ['a proxy that says so', { forwarded: 'for=203.0.113.9' }],
    ['a proxy that names itself', { via: '1.1 proxy' }],
    ['a page that was published', { origin: 'https://fit.example' }],
    ['a page published with its name', { host: 'fit.example', origin: 'https://fit.example' }],
    ['a name that was rebound', { host: 'evil.example:3000', origin: 'http://evil.example:3000' }],
    [
      'a name that only begins like ours',
      { host: 'localhost.evil.example', origin: 'http://localhost.evil.example' },
    ],
    ['another port of this machine', { origin: 'http://localhost:4000' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a client that names no page', { origin: undefined }],
  ])('does not hold for %s', (_, headers) => {
    expect(ask(headers)).toBe(false)
  })

  it.each([
    {},
    { HOSTNAME: '0.0.0.0' },
    { HOSTNAME: 'fit.example' },
    { HOSTNAME: 'localhost', DATABASE_URL: 'postgres://x' },
  ])('does not hold on a server of %o', (environment) => {
    expect(ask({}, environment)).toBe(false)
  })

  it.each(['127.0.0.1', '::1', 'localhost'])('holds on a server bound to %s', (name) => {
    expect(ask({}, { HOSTNAME: name })).toBe(true)
  })
})
