import { normaliseAnswer } from './normaliseAnswer.js'

export interface TokenF1Options {
  /** `squad-1.1`: two empty answers share nothing and score 0. Default, as SQuAD 2.0: they agree and score 1. */
  readonly compat?: 'squad-1.1'
}

/**
 * F1 of the words that an answer and a reference share, each as often as it stands in both, after SQuAD's
 * normalisation; the best over several references. In [0, 1]; 0 without references.
 *
 * Rajpurkar et al. (2016), EMNLP; two empty answers: Rajpurkar, Jia & Liang (2018), "Know what you don't know", ACL.
 *
 * @example
 * tokenF1('yes yes no', 'yes no no') // 0.6666666666666666
 */
export function tokenF1(
  answer: string,
  reference: string | readonly string[],
  options: TokenF1Options = {},
): number {
  const said = wordsOf(answer)
  return [reference].flat().reduce((best, one) => Math.max(best, overlap(said, wordsOf(one), options)), 0)
}

function overlap(said: readonly string[], expected: readonly string[], options: TokenF1Options): number {
  if (said.length + expected.length === 0) return options.compat ? 0 : 1
  const left = new Map<string, number>()
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of said) {
    const times = left.get(word) ?? 0
    if (times === 0) continue
    shared++
    left.set(word, times - 1)
  }
  return (2 * shared) / (said.length + expected.length)
}

function wordsOf(text: string): string[] {
  return normaliseAnswer(text).split(' ').filter(Boolean)
}
