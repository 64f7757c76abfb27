import { editDistance } from './editDistance.js'

/**
 * 1 − Levenshtein's distance over the length of the longer text, in code points. In [0, 1]; 1 for two empty texts.
 *
 * @example
 * levenshteinSimilarity('kitten', 'sitting') // 0.5714285714285714
 */
export function levenshteinSimilarity(a: string, b: string): number {
  const longer = Math.max([...a].length, [...b].length)
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer
}

/**
 * 1 − the indel distance over both lengths, in code points: the share of characters in a longest common subsequence. In
 * [0, 1]; 1 for two empty texts.
 *
 * @example
 * indelSimilarity('kitten', 'sitting') // 0.6153846153846154
 */
export function indelSimilarity(a: string, b: string): number {
  const both = [...a].length + [...b].length
  return both === 0 ? 1 : 1 - editDistance(a, b, { substitution: 2 }) / both
}
