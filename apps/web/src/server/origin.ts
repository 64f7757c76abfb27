import { ApiError } from './apiError'

/**
 * Throws unless a request that changes something was sent by a page of this server. Browsers say so themselves, in
 * headers that no page can forge: `Sec-Fetch-Site`, and, where that is not sent (older ones, plain http outside this
 * machine), `Origin`. A request with neither comes from no browser of today; another client names this server in
 * `Origin`. (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata, with verifying the origin as the fallback.)
 *
 * Behind a proxy that rewrites `Host`, `X-Forwarded-Host` may name us: a page of another site cannot set it either.
 *
 * @throws ApiError 403 WRONG_ORIGIN
 */
export function requireSameOrigin({ headers }: Request): void {
  const site = headers.get('sec-fetch-site')
  if (site === null ? isOwn(headers) : site === 'same-origin') return
  throw new ApiError(
    403,
    'WRONG_ORIGIN',
    "This may only be sent by this server's own pages. Another client sends the header Origin with the address of this server.",
  )
}

function isOwn(headers: Headers): boolean {
  const host = hostOf(headers.get('origin'))
  return host !== null && (host === headers.get('host') || host === headers.get('x-forwarded-host'))
}

/** Host and port of an address, `null` where it is none (`Origin: null` of a sandboxed page, say). */
export function hostOf(address: string | null): string | null {
  return address !== null && URL.canParse(address) ? new URL(address).host : null
}
