import type { Difficulty } from '../questions/question.js'
import { knows, referenceShare, strongAbility } from './strongShare.js'

/** One first try in a test. */
export interface Evidence {
  readonly difficulty: Difficulty
  /** Chance of a right answer by guessing, in [0, 1). */
  readonly guess: number
  readonly right: boolean
}

/** What tests say of one learner and one pattern. Shares are in [0, 1]. */
export interface Estimate {
  /** Expected share right on the reference mix, without guesses and slips: the posterior's mean. */
  readonly expectedShare: number
  /** Middle 90% of that share. */
  readonly range: { readonly lower: number; readonly upper: number }
  /** That the share is at least `strongShare`. */
  readonly probabilityStrong: number
  /** That the share is at least 0.8. */
  readonly probabilityEightInTen: number
  readonly items: number
}

/** Even who knows slips now and then. */
const ceiling = 0.98
const [lowest, highest, defaultStep] = [-4, 4, 0.02]

/**
 * Posterior of a three-parameter logistic model (Birnbaum 1968, with an upper asymptote for slips: Barton and Lord
 * 1981) on a grid of midpoints, so that no point lies on the cut; prior N(0, 1); item difficulties −1, 0, +1.
 *
 * @param step width of the grid's cells; halving it moves no probability by more than .002
 * @example
 * estimate(Array(10).fill({ difficulty: 'hard', guess: 0.1, right: true })).probabilityStrong > 0.99 // true
 */
export function estimate(evidence: readonly Evidence[], step = defaultStep): Estimate {
  const cells = Math.round((highest - lowest) / step)
  const abilities = Array.from({ length: cells }, (_, index) => lowest + step * (index + 0.5))
  const weights = abilities.map((ability) => Math.exp(logWeight(ability, evidence)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = abilities.map(referenceShare)

  const probabilityOf = (holds: (index: number) => boolean) =>
    weights.reduce((sum, weight, index) => (holds(index) ? sum + weight : sum), 0) / total
  return {
    expectedShare: weights.reduce((sum, weight, index) => sum + weight * shares[index]!, 0) / total,
    range: { lower: quantile(shares, weights, total * 0.05), upper: quantile(shares, weights, total * 0.95) },
    probabilityStrong: probabilityOf((index) => abilities[index]! > strongAbility),
    probabilityEightInTen: probabilityOf((index) => shares[index]! >= 0.8),
    items: evidence.length,
  }
}

function logWeight(ability: number, evidence: readonly Evidence[]): number {
  let sum = (-ability * ability) / 2
  for (const { difficulty, guess, right } of evidence) {
    const probability = guess + (ceiling - guess) * knows(ability, difficulty)
    sum += Math.log(right ? probability : 1 - probability)
  }
  return sum
}

/** The share at which the running weight reaches `target`; shares rise with ability. */
function quantile(shares: readonly number[], weights: readonly number[], target: number): number {
  let running = 0
  for (let index = 0; index < weights.length; index++) {
    running += weights[index]!
    if (running >= target) return shares[index]!
  }
  return shares[shares.length - 1]!
}
