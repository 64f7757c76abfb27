import { normalQuantile } from '../distributions/normal.js'
import { usualPower } from '../power/rowsNeeded.js'
import type { AskedClaim } from './askedClaim.js'
import { confidenceOf, type Levels } from './levels.js'
import type { Settle } from './verdict.js'

/** Above this many rows a number says nothing but "far too many". */
const mostRows = 1e7

/**
 * What would settle a claim that is not met: how many rows of the metric's denominator a fresh test set needs for an
 * 80% chance to show it, were the estimate the truth. No number where the estimate is on the wrong side, or within a
 * row of the bar.
 */
export function settle(claim: AskedClaim, levels: Levels): Settle {
  const { estimate, counts } = claim.evidence
  if (Number.isNaN(estimate) || counts.n === 0)
    return { rows: null, reason: 'no rows to judge it by: rows of this kind are needed' }
  // What cannot fail either is as open below its bar as above it.
  if (claim.evidence.unprovable && (estimate >= claim.bar || !claim.evidence.failP))
    return { rows: null, reason: claim.evidence.unprovable }
  if (estimate < claim.bar)
    return {
      rows: null,
      reason: 'the estimate itself lies below the bar: more rows alone will not settle it',
    }
  if (Math.abs(estimate - claim.bar) * counts.n < 1)
    return { rows: null, reason: 'the estimate is within one row of the bar: no number of rows can be named' }
  const { lower, upper } = claim.evidence.limits(confidenceOf(levels.metAlpha))
  if (lower === upper)
    return {
      rows: null,
      reason: 'all rows are alike, so that no spread is seen: rows of more kinds are needed',
    }
  const rows =
    claim.evidence.rowsNeeded?.(claim.bar, levels.metAlpha, usualPower) ?? rowsByWidth(claim, levels)
  if (rows > mostRows)
    return { rows: null, reason: 'the estimate is too near the bar: more rows alone will hardly settle it' }
  return {
    rows,
    reason: 'rows for an 80% chance to show it on a fresh test set, were the estimate the truth',
  }
}

/** Widths shrink with the root of n: the lower arm, at the level and with the power asked, must fit above the bar. */
function rowsByWidth(claim: AskedClaim, levels: Levels): number {
  const { estimate, counts, limits } = claim.evidence
  const z = normalQuantile(1 - levels.metAlpha)
  const arm = estimate - limits(confidenceOf(levels.metAlpha)).lower
  const wanted = ((z + normalQuantile(usualPower)) / z) * (arm / (estimate - claim.bar))
  return Math.ceil(counts.n * wanted * wanted)
}
