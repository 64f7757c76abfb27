import { normalIsf } from '../distributions/normal.js'
import { InputError } from '../errors/inputError.js'

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
  throw new InputError('OUT_OF_RANGE', `confidence is ${confidence}; expected a number between 0 and 1`, {
    argument: 'confidence',
    found: confidence,
    expected: 'a number between 0 and 1, both excluded',
  })
}

/** The normal quantile of one side's level. @example zOf(0.95) // 1.95996398454005… */
export function zOf(confidence: number): number {
  return normalIsf((1 - confidence) / 2)
}

/** Throws unless 0 ≤ successes ≤ n. Neither need be whole: an effective n is not. */
export function checkShare(successes: number, n: number): void {
  checkCount('n', n)
  checkCount('successes', successes)
  if (successes > n) {
    throw new InputError('OUT_OF_RANGE', `successes is ${successes}, more than n, which is ${n}`, {
      argument: 'successes',
      found: successes,
      expected: `a number from 0 to ${n}`,
    })
  }
}

/** Throws unless `value` is a finite number of at least 0. */
export function checkCount(argument: string, value: number): void {
  if (!Number.isFinite(value)) {
    throw new InputError('NOT_FINITE', `${argument} is ${value}; expected a finite number`, {
      argument,
      found: value,
      expected: 'a finite number',
    })
  }
  if (value < 0) {
    throw new InputError('OUT_OF_RANGE', `${argument} is ${value}; expected 0 or more`, {
      argument,
      found: value,
      expected: '0 or more',
    })
  }
}
