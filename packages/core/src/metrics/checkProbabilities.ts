import { refuse } from '../errors/refuse.js'
import type { ScoreRows } from './scoredClasses.js'

/** Throws SCORE_OUT_OF_RANGE at the first score outside [0, 1]. */
export function checkProbabilities(argument: string, scores: ArrayLike<number>): void {
  for (let row = 0; row < scores.length; row++) {
    const found = scores[row]!
    if (!(found >= 0 && found <= 1))
      refuse('SCORE_OUT_OF_RANGE', argument, found, 'a probability from 0 to 1', row)
  }
}

/**
 * Throws SCORE_OUT_OF_RANGE at the first row that is no distribution over the classes: probabilities that sum to 1, to
 * a tolerance that single precision meets.
 */
export function checkDistributions(scores: ScoreRows): void {
  for (let row = 0; row < scores.length; row++) {
    const ofRow = scores[row]!
    checkProbabilities(`scores[${row}]`, ofRow)
    let sum = 0
    for (let column = 0; column < ofRow.length; column++) sum += ofRow[column]!
    if (Math.abs(sum - 1) > 1e-5) refuse('SCORE_OUT_OF_RANGE', `the sum of scores[${row}]`, sum, '1')
  }
}
