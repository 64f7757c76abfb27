import type { Interval } from '../intervals/interval.js'

/** An interval in a unit `factor` times as small, such as of costs that were taken as shares of the dearest. */
export function scaledInterval(interval: Interval, factor: number): Interval {
  const { estimate, lower, upper } = interval
  return { ...interval, estimate: estimate * factor, lower: lower * factor, upper: upper * factor }
}
