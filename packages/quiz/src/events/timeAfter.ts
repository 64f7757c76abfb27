import type { LearnerEvent } from './learnerEvent.js'

/**
 * The time of an event that happens now. Events are replayed in the order of their times, so a new one is at least a
 * millisecond later than the last, whatever the clock says: it may have been set back, or another machine's may be ahead.
 *
 * @param events in the order stored
 * @returns ISO 8601, UTC, milliseconds
 * @example
 * timeAfter([], new Date(0)) // '1970-01-01T00:00:00.000Z'
 */
export function timeAfter(events: readonly Pick<LearnerEvent, 'at'>[], now: Date): string {
  const last = events.at(-1)
  const earliest = last === undefined ? Number.NEGATIVE_INFINITY : Date.parse(last.at) + 1
  return new Date(Math.max(now.getTime(), earliest)).toISOString()
}
