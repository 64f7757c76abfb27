import { userInfo } from 'node:os'
import type { Credential } from '../progressStore.js'

/**
 * The credential of whoever uses this machine: what the terminal asks for, and the web server for a browser beside it, so
 * that both see one progress. The user's name in visible ASCII.
 */
export function localCredential(): Credential {
  return { kind: 'local', subject: encodeURIComponent(userName()) }
}

/** A process may run under a number that has no name. */
function userName(): string {
  try {
    return userInfo().username || 'local'
  } catch {
    return 'local'
  }
}
