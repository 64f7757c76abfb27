import { normaliseAnswer } from './normaliseAnswer.js'

/**
 * Whether an answer equals the reference, or any of several, after SQuAD's normalisation.
 *
 * @example
 * exactMatch('The Denver Broncos!', ['Carolina Panthers', 'Denver Broncos']) // true
 */
export function exactMatch(answer: string, reference: string | readonly string[]): boolean {
  const said = normaliseAnswer(answer)
  return [reference].flat().some((one) => normaliseAnswer(one) === said)
}
