import type { Difficulty } from '../questions/question.js'

const discrimination = 1.5
const location: Readonly<Record<Difficulty, number>> = { easy: -1, medium: 0, hard: 1 }
const referenceMix: Readonly<Record<Difficulty, number>> = { easy: 3, medium: 4, hard: 3 }

/** The ability at which a pattern is called strong; the cut is defined on the bank, by the share that follows from it. */
export const strongAbility = 0.5

/** Chance that somebody of this ability knows the answer, before guesses and slips. */
export function knows(ability: number, difficulty: Difficulty): number {
  return 1 / (1 + Math.exp(-discrimination * (ability - location[difficulty])))
}

/**
 * Share right, without guesses and slips, on the reference mix of 3 easy, 4 medium and 3 hard questions.
 *
 * @example
 * referenceShare(0.5) // 0.6393, the cut for "strong"
 */
export function referenceShare(ability: number): number {
  let share = 0
  for (const difficulty of ['easy', 'medium', 'hard'] as const)
    share += (referenceMix[difficulty] * knows(ability, difficulty)) / 10
  return share
}

/** At least this expected share on the reference mix is called strong: 9 in 10 easy, 2 in 3 medium, 1 in 3 hard. */
export const strongShare = referenceShare(strongAbility)
