import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'

const header = 'x-fitcheck-peer'

/**
 * Notes on every request which address the connection itself came from. Next gives a route handler only
 * `X-Forwarded-For`, which anybody can write; this header is overwritten before Next sees the request.
 */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[header] = request.socket.remoteAddress ?? ''
  })
}

/** The address at the other end of the connection; `null` where it is not known. */
export function peerOf({ headers }: Request): string | null {
  return plain(headers.get(header))
}

/** Addresses that proxies wrote down, the nearest last. Next adds the peer's where no proxy wrote any. */
export function forwardedFor({ headers }: Request): string[] {
  const addresses = (headers.get('x-forwarded-for') ?? '').split(',')
  return addresses.flatMap((address) => plain(address) ?? [])
}

/**
 * Whom a limit by address is for. A peer on this machine or in a private network is taken for a proxy, and what it
 * wrote last in `X-Forwarded-For` for its client; what a client out in the world wrote there counts for nothing.
 * IPv6 by /64, which is what one household gets. `null` where only this machine itself can be named: its own user, or
 * a proxy that does not tell whom it serves, behind which a limit would shut out everybody at once.
 */
export function clientOf(request: Request): string | null {
  const peer = peerOf(request)
  const client = peer === null || isIn(nearby, peer) ? (forwardedFor(request).at(-1) ?? peer) : peer
  return client === null || isLoopback(client) ? null : network(client)
}

export function isLoopback(address: string): boolean {
  return isIn(loopback, address)
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

const nearby = new BlockList()
nearby.addSubnet('127.0.0.0', 8)
nearby.addAddress('::1', 'ipv6')
// RFC 1918, RFC 6598 (shared), RFC 3927 and RFC 4291 (link local), RFC 4193 (unique local).
nearby.addSubnet('10.0.0.0', 8)
nearby.addSubnet('172.16.0.0', 12)
nearby.addSubnet('192.168.0.0', 16)
nearby.addSubnet('100.64.0.0', 10)
nearby.addSubnet('169.254.0.0', 16)
nearby.addSubnet('fe80::', 10, 'ipv6')
nearby.addSubnet('fc00::', 7, 'ipv6')

/** False of what is no address; a proxy may write other words. */
function isIn(list: BlockList, address: string): boolean {
  return isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** An address without the IPv6 form that a dual-stack socket gives an IPv4 one. */
function plain(address: string | null): string | null {
  const text = address?.trim().replace(/^::ffff:(?=\d+\.)/i, '')
  return text ? text : null
}

function network(address: string): string {
  if (!isIPv6(address)) return address.slice(0, 64)
  const [before = '', after] = address.split('%')[0]!.split('::')
  const left = before.split(':').filter(Boolean)
  const right = (after ?? '').split(':').filter(Boolean)
  const zeros =
    after === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  const groups = [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.slice(0, 4).join(':')}::/64`
}
