import { createHash } from 'node:crypto'

/**
 * CSP sources, one per distinct inline script of a page.
 * @param {string} html
 * @returns {string[]} `'sha256-…'`, in the order of the page.
 */
export function inlineScriptHashes(html) {
  const hashes = new Set()
  for (const [, attributes, body] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g))
    if (!/\ssrc=/.test(attributes) && body !== '')
      hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`)
  return [...hashes]
}

/**
 * The policy of a page: scripts and workers from this origin, and the inline scripts whose hashes are given. There is
 * no inline style: figures are drawn with presentation attributes, and what a script sets through the CSSOM needs no
 * permission.
 * @param {readonly string[]} scriptHashes
 */
export function contentSecurityPolicy(scriptHashes) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(scriptHashes)].join(' '),
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
