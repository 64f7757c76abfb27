import { type ProgressStore, rateLimit } from '@fitcheck/progress'
import type { Limits } from './limits.js'

/** Joins the learner of a key with the one whose code this is. @throws ProgressError; code `TOO_MANY_CODES` */
export type LinkKey = (
  by: { readonly fingerprint: string; readonly address: string },
  learnerId: string,
  code: string,
) => Promise<void>

/**
 * A code has 40 bits and holds for ten minutes: it is guessed by whoever may try without end, and by nobody else. Keys
 * cost nothing, so tries are counted by address too; a class may sit behind one.
 */
export function createLinkKey(store: ProgressStore, limits: Limits): LinkKey {
  const ofKey = rateLimit(limits.codesPerKey)
  const ofAddress = rateLimit(limits.codesPerAddress)
  return async ({ fingerprint, address }, learnerId, code) => {
    const wait = Math.ceil(ofKey(fingerprint) || ofAddress(address))
    if (wait > 0)
      throw Object.assign(new Error(`too many codes were tried; try again in ${wait} seconds.`), {
        code: 'TOO_MANY_CODES' as const,
      })
    await store.useLinkCode(learnerId, code)
  }
}
