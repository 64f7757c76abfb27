import type { Evidence } from '../../packages/core/src/verdict/evidence.js'
import { floorShowable } from '../../packages/core/src/verdict/showable.js'

/** One side's level of the interval that is shown, at the default confidence of 0.95. */
export const ALPHA = 0.025
/** The strictest level that Holm takes with eight claims judged, at the default `holdAlpha` of 0.10. */
export const HOLM_ALPHA = 0.1 / 8

/** What a claim asks: floors may stand on their bar, a gain must exceed it. */
export interface Asked {
  readonly bar: number
  readonly role: 'floor' | 'gain' | 'noninferiority'
}

/** Chances of a claim whose truth lies exactly at its bar. */
export interface Rates {
  /** Called met, on which a ship rests. */
  met: number
  /** Wholly below the bar by the interval that is shown. */
  below: number
  /** Rejected at Holm's level, on which a hold rests. */
  failed: number
}

export const noRates = (): Rates => ({ met: 0, below: 0, failed: 0 })

/** Adds what the claim would be called on these data, with the weight (a probability, or 1/replicates) given. */
export function addOutcome(rates: Rates, evidence: Evidence, { bar, role }: Asked, weight: number): void {
  const { estimate } = evidence
  if (Number.isNaN(estimate)) return
  const { lower, upper } = evidence.limits(1 - 2 * ALPHA)
  if (lower === upper) return
  const limit = Math.min(lower, evidence.metLower?.(1 - 2 * ALPHA) ?? lower)
  const right = role === 'gain' ? limit > bar : limit >= bar
  const showable = role !== 'floor' || floorShowable(evidence.effectiveN, bar, ALPHA)
  if (right && showable && !evidence.unprovable) rates.met += weight
  if (estimate >= bar) return
  const below = evidence.wrongSide ? evidence.wrongSide(bar, 1 - 2 * ALPHA) : upper < bar
  if (below) rates.below += weight
  if (evidence.failP && evidence.failP(bar) <= HOLM_ALPHA) rates.failed += weight
}
