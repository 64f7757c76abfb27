import type { Question } from '../questions/question.js'

/**
 * Chance of a right answer by guessing. Options: above 1/k, because distractors are rarely all tempting. Typed
 * numbers: few ratios are plausible, so not 0.
 *
 * @example
 * guessFloor(choiceOfFour) // 0.33
 */
export function guessFloor(question: Question): number {
  switch (question.type) {
    case 'choice':
      return question.options.length <= 3 ? 0.4 : 0.33
    case 'match':
      return 1 / arrangements(question.right.length, question.left.length)
    case 'numeric':
    case 'output':
    case 'cloze':
      return 0.1
    case 'self-check':
      throw new RangeError(`${question.id} is a self-check: it is no evidence`)
  }
}

/** Ways to give `places` items different choices out of `choices`. */
function arrangements(choices: number, places: number): number {
  let ways = 1
  for (let place = 0; place < places; place++) ways *= choices - place
  return ways
}
