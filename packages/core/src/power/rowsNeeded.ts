import { binomialCdf } from '../distributions/binomial.js'
import { firstWhole } from '../distributions/firstWhole.js'
import { normalIsf } from '../distributions/normal.js'
import { refuse } from '../errors/refuse.js'
import { bisect } from '../intervals/bisect.js'
import { confidenceOf } from '../intervals/interval.js'
import { pairedShares, twoShares } from './effects.js'
import { floorPower } from './exactPower.js'
import { type Effect, powerTowards, rowsTowards } from './normalPower.js'

export interface PowerOptions {
  /** Two-sided level of the interval that decides; default 0.95, so one side at 0.025. */
  readonly confidence?: number
  /** The chance wanted to show what is true; default 0.8. */
  readonly power?: number
}

/** What is to be shown, and what is true. */
export type Sought =
  /** That a share is at least `floor`, by Clopper and Pearson's lower limit, where it is `share`. */
  | { readonly claim: 'floor'; readonly floor: number; readonly share: number }
  /** That tuned minus base on the same rows is above `margin` (default 0), by the shares on which one alone is right. */
  | {
      readonly claim: 'paired'
      readonly tunedOnly: number
      readonly baseOnly: number
      readonly margin?: number
    }
  /** That two shares on different rows differ; rows of each sample. */
  | { readonly claim: 'independent'; readonly base: number; readonly tuned: number }
  /** No claim: a normal interval of `share` this wide to each side. */
  | { readonly claim: 'width'; readonly share: number; readonly halfWidth: number }

/** The chance to show what is true that plans are made for. */
export const usualPower = 0.8

/** Beyond this a number says nothing but "far too many". */
const MOST_ROWS = 1e8

function levels(options: PowerOptions) {
  const power = options.power ?? usualPower
  if (!(power > 0 && power < 1)) refuse('OUT_OF_RANGE', 'power', power, 'a number between 0 and 1')
  const alpha = (1 - confidenceOf(options)) / 2
  return { power, alpha, z: normalIsf(alpha) }
}

function checkWithin(argument: string, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high))
    refuse('OUT_OF_RANGE', argument, value, `a number from ${low} to ${high}`)
}

/**
 * How many rows are needed to show something with a given power, rounded up; ∞ where none are enough, because what is to
 * be shown is not true. For recall, rows are positives; for precision, rows flagged.
 *
 * Floors by exact enumeration: the fewest rows that do; because hits are whole, a few more may do a little less. Pairs: Connor (1987), Biometrics 43.
 * Independent shares: Fleiss, Levin & Paik (2003), "Statistical Methods for Rates and Proportions", chapter 4.
 *
 * @throws InputError OUT_OF_RANGE
 * @example
 * rowsNeeded({ claim: 'floor', floor: 0.9, share: 0.95 }) // 231
 * rowsNeeded({ claim: 'paired', tunedOnly: 0.12, baseOnly: 0.06 }) // 391
 */
export function rowsNeeded(sought: Sought, options: PowerOptions = {}): number {
  const { power, alpha, z } = levels(options)
  switch (sought.claim) {
    case 'floor':
      checkWithin('floor', sought.floor, 0, 1)
      checkWithin('share', sought.share, 0, 1)
      return rowsForFloor(sought.floor, sought.share, alpha, power)
    case 'paired': {
      checkWithin('tunedOnly', sought.tunedOnly, 0, 1)
      checkWithin('baseOnly', sought.baseOnly, 0, 1 - sought.tunedOnly)
      return towards(pairedShares(sought.tunedOnly, sought.baseOnly, sought.margin), z, power)
    }
    case 'independent': {
      checkWithin('base', sought.base, 0, 1)
      checkWithin('tuned', sought.tuned, 0, 1)
      const { effect, ...rest } = twoShares(sought.base, sought.tuned)
      return towards({ effect: Math.abs(effect), ...rest }, z, power)
    }
    case 'width':
      checkWithin('share', sought.share, 0, 1)
      checkWithin('halfWidth', sought.halfWidth, Number.MIN_VALUE, 1)
      return Math.ceil(rowsForWidth(sought.share, sought.halfWidth, z))
  }
}

/** Rows, not rounded, for a normal interval of `share` that reaches `halfWidth` to each side. */
export function rowsForWidth(share: number, halfWidth: number, z: number): number {
  return (share * (1 - share) * z * z) / (halfWidth * halfWidth)
}

function towards(effect: Effect, z: number, power: number): number {
  return effect.effect > 0 ? Math.ceil(rowsTowards(effect, z, power)) : Infinity
}

/**
 * Hits are whole, so that power saws: it peaks at the fewest rows on which x misses still show the floor. The smallest x
 * whose peak is high enough gives the rows.
 */
export function rowsForFloor(floor: number, share: number, alpha: number, power: number): number {
  if (floor === 0) return 1
  if (share <= floor) return Infinity
  const rowsAt = (misses: number) =>
    firstWhole(misses + 1, MOST_ROWS, (n) => binomialCdf(misses, n, 1 - floor) <= alpha)
  const enough = (misses: number) => binomialCdf(misses, rowsAt(misses), 1 - share) >= power
  let most = 1
  while (!enough(most) && rowsAt(most) < MOST_ROWS) most *= 2
  const rows = rowsAt(firstWhole(0, most, enough))
  return rows < MOST_ROWS ? rows : Infinity
}

/** The smallest true share that `rows` show to reach `floor` with this power; NaN where not even 1 would be. */
export function shareForFloor(rows: number, floor: number, alpha: number, power: number): number {
  return smallestEffect(floor, 1, power, (share) => floorPower(rows, floor, share, alpha))
}

/** The smallest true gain that `rows` show, `discordant` being the share that tells the models apart; NaN: none. */
export function gainForPairs(
  rows: number,
  discordant: number,
  { margin = 0, z, power }: { readonly margin?: number; readonly z: number; readonly power: number },
): number {
  return smallestEffect(Math.max(margin, -discordant), discordant, power, (gain) =>
    powerTowards(pairedShares((discordant + gain) / 2, (discordant - gain) / 2, margin), rows, z),
  )
}

function smallestEffect(low: number, high: number, power: number, powerAt: (effect: number) => number) {
  return powerAt(high) < power ? NaN : bisect(low, high, (effect) => powerAt(effect) - power)
}

/** What is known of a test set, for the smallest effect that it would show. */
export type Detectable =
  /** The smallest share that shows `floor` on `rows`. */
  | { readonly claim: 'floor'; readonly rows: number; readonly floor: number }
  /** The smallest gain on `rows` of which `discordant` is the share that tells the models apart. */
  | { readonly claim: 'paired'; readonly rows: number; readonly discordant: number }
  /** The smallest gain over `base` on two samples of `rows` each. */
  | { readonly claim: 'independent'; readonly rows: number; readonly base: number }

/**
 * The smallest effect that a test set of a given size shows with a given power: for `floor` the share that has to be true,
 * for the others the gain. NaN where not even the largest is shown.
 *
 * @throws InputError OUT_OF_RANGE
 * @example
 * minimumDetectableEffect({ claim: 'paired', rows: 391, discordant: 0.18 }) // 0.0599…
 * minimumDetectableEffect({ claim: 'floor', rows: 100, floor: 0.8 }) // 0.9087…
 */
export function minimumDetectableEffect(known: Detectable, options: PowerOptions = {}): number {
  const { power, alpha, z } = levels(options)
  const { rows } = known
  checkWithin('rows', rows, 1, MOST_ROWS)
  switch (known.claim) {
    case 'floor':
      checkWithin('floor', known.floor, 0, 1)
      return shareForFloor(rows, known.floor, alpha, power)
    case 'paired': {
      const { discordant } = known
      checkWithin('discordant', discordant, Number.MIN_VALUE, 1)
      return gainForPairs(rows, discordant, { z, power })
    }
    case 'independent':
      checkWithin('base', known.base, 0, 1)
      return smallestEffect(0, 1 - known.base, power, (gain) =>
        powerTowards(twoShares(known.base, known.base + gain), rows, z),
      )
  }
}
