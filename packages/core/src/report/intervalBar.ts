import type { Claim } from '../verdict/verdict.js'
import { claimTitle, isChange } from './claimNames.js'
import { claimValue } from './claimSentences.js'
import { words } from './locale.js'
import { formatBar, formatDifference, formatShare } from './number.js'
import type { IntervalBar } from './view.js'

/** Half-widths a difference's axis may have, so that neighbours in a list of claims tend to share one. */
const halfWidths = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1]
/** A share's axis runs to 1 from here on. */
const nearOne = 0.75

/**
 * A claim's interval and bar on an axis scaled to [0, 1]. A difference stands on a symmetric axis around 0; a share on
 * one that holds interval and bar with some room, in steps of 0.1, up to 1 where that is near.
 * @param stateWord The state as it is shown, for the text twin.
 */
export function intervalBar(claim: Claim, stateWord: string): IntervalBar {
  const { lower, upper } = claim.interval
  const [min, max] = isChange(claim)
    ? differenceAxis(lower, upper, claim.bar)
    : shareAxis(lower, upper, claim.bar)
  const at = (value: number) => Math.min(1, Math.max(0, (value - min) / (max - min)))
  const format = isChange(claim) ? formatDifference : formatShare
  const bar = formatBar(claim.bar)
  return {
    lower: at(lower),
    estimate: claim.estimate === null ? null : at(claim.estimate),
    upper: at(upper),
    bar: at(claim.bar),
    labels: { min: formatBar(min), max: isChange(claim) ? `+${formatBar(max)}` : formatBar(max), bar },
    text: words.figure(
      claimTitle(claim),
      claimValue(claim),
      format(lower, claim.bar),
      format(upper, claim.bar),
      bar,
      stateWord,
    ),
  }
}

function differenceAxis(lower: number, upper: number, bar: number): [number, number] {
  const reach = 1.1 * Math.max(Math.abs(lower), Math.abs(upper), Math.abs(bar))
  const half = halfWidths.find((width) => width >= reach) ?? 1
  return [-half, half]
}

function shareAxis(lower: number, upper: number, bar: number): [number, number] {
  const low = Math.min(lower, bar)
  const high = Math.max(upper, bar)
  const room = Math.max(0.02, 0.1 * (high - low))
  const min = Math.max(0, Math.floor((low - room) * 10) / 10)
  const max = high + room >= nearOne ? 1 : Math.ceil((high + room) * 10) / 10
  return [min, max]
}
