import { normalSf } from '../distributions/normal.js'
import { bisect } from './bisect.js'

/** Beyond this the normal tail is below the smallest double. */
const LARGEST_Z = 39

/**
 * The smallest one-sided level at which an interval excludes `bar` from below: `upperAt(z)` is its upper limit, which
 * rises with z. 1 where the estimate is at `bar` or above, or undefined.
 */
export function levelAtBar(estimate: number, bar: number, upperAt: (z: number) => number): number {
  if (!(estimate < bar)) return 1
  return normalSf(bisect(0, LARGEST_Z, (z) => upperAt(z) - bar))
}
