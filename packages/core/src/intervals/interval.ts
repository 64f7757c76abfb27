import { normalIsf } from '../distributions/normal.js'
import { refuse } from '../errors/refuse.js'

/** An estimate with its two-sided interval. `estimate` is NaN where the ratio is 0/0. */
export interface Interval {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
  /** Two-sided level in (0, 1): each side may err by (1 − confidence) / 2. */
  readonly confidence: number
  readonly method: string
}

export interface IntervalOptions {
  /** Two-sided level in (0, 1); default 0.95. */
  readonly confidence?: number
}

/** The level asked for, checked. */
export function confidenceOf(options: IntervalOptions): number {
  const confidence = options.confidence ?? 0.95
  if (confidence > 0 && confidence < 1) return confidence
  return refuse('OUT_OF_RANGE', 'confidence', confidence, 'a number between 0 and 1, both excluded')
}

/** The normal quantile of one side's level. @example zOf(0.95) // 1.95996398454005… */
export function zOf(confidence: number): number {
  return normalIsf((1 - confidence) / 2)
}

/** Throws unless 0 ≤ successes ≤ n. Neither need be whole: an effective n is not. */
export function checkShare(successes: number, n: number): void {
  checkCount('n', n)
  checkCount('successes', successes)
  if (successes > n) refuse('OUT_OF_RANGE', 'successes', successes, `no more than n, which is ${n}`)
}

/** Throws unless `value` is a finite number of at least 0. */
export function checkCount(argument: string, value: number): void {
  if (!Number.isFinite(value)) refuse('NOT_FINITE', argument, value, 'a finite number')
  if (value < 0) refuse('OUT_OF_RANGE', argument, value, '0 or more')
}

/** The same of a whole number. */
export function checkWholeCount(argument: string, value: number): void {
  checkCount(argument, value)
  if (!Number.isInteger(value)) refuse('OUT_OF_RANGE', argument, value, 'a whole number')
}
