/** ASCII punctuation: Python's `string.punctuation`. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g
/** English articles that stand alone, among letters and digits of any script. */
const ARTICLES = /(?<![\p{L}\p{N}])(?:a|an|the)(?![\p{L}\p{N}])/gu
/** What Python's `str.split` splits on: JavaScript's \s lacks five of these and has one more. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts the four separators as white space
const SPACES = /[\p{White_Space}\u001c-\u001f]+/u

/**
 * An answer as SQuAD compares it: lower case, without ASCII punctuation, without the articles a, an and the, words
 * apart by single spaces.
 *
 * Rajpurkar et al. (2016), "SQuAD: 100,000+ questions for machine comprehension of text", EMNLP; its evaluation script.
 *
 * @example
 * normaliseAnswer('The Denver Broncos!') // 'denver broncos'
 */
export function normaliseAnswer(text: string): string {
  return text
    .toLowerCase()
    .replace(PUNCTUATION, '')
    .replace(ARTICLES, ' ')
    .split(SPACES)
    .filter(Boolean)
    .join(' ')
}
