import type { Policy } from './policy.js'

/** What decides states, taken from the policy once. */
export interface Levels {
  /** One side's level of the interval shown. */
  readonly alpha: number
  /** One side's level that `met` is read at: `alpha` shared among candidates and looks. */
  readonly metAlpha: number
  readonly holdAlpha: number
  readonly evidence: Policy['evidence']
}

export function levelsOf(policy: Policy): Levels {
  const alpha = (1 - policy.confidence) / 2
  return {
    alpha,
    metAlpha: alpha / (policy.candidates * policy.looks),
    holdAlpha: policy.holdAlpha,
    evidence: policy.evidence,
  }
}

/** Two-sided confidence of an interval whose sides have this level. */
export function confidenceOf(sideLevel: number): number {
  return 1 - 2 * sideLevel
}
