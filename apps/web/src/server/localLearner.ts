import { forwardedFor, isLoopback, peerOf } from './address'
import type { Environment } from './environment'
import { hostOf } from './origin'

/*
 * On one machine the browser and the terminal are the same person, and share one progress. Who that is must not be
 * given to a stranger, so all of this has to hold:
 *
 * - the embedded store is used, the one the terminal opens too;
 * - the server listens on this machine alone (HOSTNAME, which Next binds to);
 * - the connection came from this machine, and no proxy says that it speaks for somebody else;
 * - the page itself was opened under a name of this machine: what a proxy or a tunnel publishes has another, and so has
 *   a page that had its own name resolved to 127.0.0.1 (DNS rebinding). The browser names it in `Origin` where
 *   something is changed, else in `Referer`.
 *
 * Another user of the same machine can reach such a server; who shares a machine gives each their own port and
 * FITCHECK_DATA.
 */

/** Whether a request comes from a browser on this machine, of a server that only this machine can reach. */
export function isThisMachine(request: Request, env: Environment): boolean {
  if (env['DATABASE_URL'] || !isLoopbackName(env['HOSTNAME'] ?? '')) return false
  const peer = peerOf(request)
  if (peer === null || !isLoopback(peer) || isForwarded(request)) return false
  const page = hostOf(request.headers.get('origin') ?? request.headers.get('referer'))
  return page !== null && page === request.headers.get('host') && isLoopbackName(page.replace(/:\d+$/, ''))
}

function isForwarded(request: Request): boolean {
  const named = forwardedFor(request)
  return request.headers.has('forwarded') || request.headers.has('via') || !named.every(isLoopback)
}

function isLoopbackName(host: string): boolean {
  return host === 'localhost' || isLoopback(host.replace(/^\[(.*)\]$/, '$1'))
}
