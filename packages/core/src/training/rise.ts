import { type LossWindow, lossWindows } from './lossWindows.js'
import type { FiniteLoss } from './trainingLog.js'

/** Train loss that rose. */
export interface Rise {
  /** `spike`: from the lowest so far; `above-start`: over where it began, and it did not come back. */
  readonly kind: 'spike' | 'above-start'
  readonly from: LossWindow
  readonly to: LossWindow
  /** How many stretches stand that far above the lowest before them. */
  readonly count: number
}

/** How far above the lowest so far is a spike, how far above the start a loss that does not fall. */
const spike = 1.5
const aboveStart = 1.1
/** A rise under this share of the mean loss is none: what is left of a memorised loss jumps by half, and means nothing. */
const least = 0.05
const beyondNoise = 4

/**
 * Train loss that jumped to half above its lowest, or ended a tenth and more above its start. Over batches a rise must
 * also be four times its standard error. The largest rise is given.
 */
export function riseOf(train: readonly FiniteLoss[]): Rise | null {
  const windows = lossWindows(train)
  if (windows.length < 2) return null
  const mean = windows.reduce((sum, { loss }) => sum + loss, 0) / windows.length
  const rose = (from: LossWindow, to: LossWindow, factor: number) => {
    const by = to.loss - from.loss
    return (
      by >= (factor - 1) * from.loss &&
      by >= least * mean &&
      by > beyondNoise * Math.hypot(from.error, to.error)
    )
  }
  const first = windows[0]!
  const last = windows.at(-1)!
  if (rose(first, last, aboveStart)) return { kind: 'above-start', from: first, to: last, count: 1 }
  let lowest = first
  let largest: Rise | null = null
  let count = 0
  for (const window of windows) {
    if (rose(lowest, window, spike)) {
      count++
      if (largest === null || window.loss / lowest.loss > largest.to.loss / largest.from.loss)
        largest = { kind: 'spike', from: lowest, to: window, count: 0 }
    }
    if (window.loss < lowest.loss) lowest = window
  }
  return largest && { ...largest, count }
}
