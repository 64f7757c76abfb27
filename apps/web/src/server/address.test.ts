import { expect, it } from 'vitest'
import { clientOf } from './address'

const client = (peer: string | null, forwarded?: string) =>
  clientOf(
    new Request('http://localhost/', {
      headers: {
        ...(peer !== null && { 'x-fitcheck-peer': peer }),
        ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
      },
    }),
  )

it('takes the peer out in the world, whatever it claims', () => {
  expect(client('203.0.113.9')).toBe('203.0.113.9')
  expect(client('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  expect(client('::ffff:203.0.113.9', '127.0.0.1')).toBe('203.0.113.9')
})

it('takes what a proxy nearby wrote last, and nothing its client wrote before', () => {
  expect(client('127.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
  expect(client('::1', '1.2.3.4, 198.51.100.1')).toBe('198.51.100.1')
  expect(client('10.0.0.2', '127.0.0.1,198.51.100.1')).toBe('198.51.100.1')
  expect(client('fd00::2', '198.51.100.1')).toBe('198.51.100.1')
  expect(client('10.0.0.2')).toBe('10.0.0.2')
})

it('takes an IPv6 household as one', () => {
  expect(client('2001:db8:1:2:a:b:c:d')).toBe('2001:db8:1:2::/64')
  expect(client('2001:0db8:0001:0002::7')).toBe('2001:db8:1:2::/64')
  expect(client('2001:db8::7')).toBe('2001:db8:0:0::/64')
  expect(client('::1', 'fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})

it('names nobody where the machine itself speaks', () => {
  expect(client('127.0.0.1', '127.0.0.1')).toBeNull()
  expect(client('::ffff:127.0.0.1', '::ffff:127.0.0.1')).toBeNull()
  expect(client('::1')).toBeNull()
  expect(client(null)).toBeNull()
})

it('takes what is no address as it is, within bounds', () => {
  expect(client('127.0.0.1', 'unknown')).toBe('unknown')
  expect(client('127.0.0.1', 'x'.repeat(5000))).toHaveLength(64)
})
