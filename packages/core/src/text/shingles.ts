import { mixBits } from '../random/mixBits.js'
import { eachWord, wordsOf } from './words.js'

/** How many words in a row one shingle is. */
export const SHINGLE_WORDS = 5

/**
 * The distinct runs of five words of a normalised text, as texts; none of a text under five words.
 *
 * Broder (1997), "On the resemblance and containment of documents", Compression and Complexity of Sequences.
 *
 * @example
 * [...shingles('one two three four five six')] // ['one two three four five', 'two three four five six']
 */
export function shingles(text: string): Set<string> {
  const words = wordsOf(text)
  const runs = new Set<string>()
  for (let end = SHINGLE_WORDS; end <= words.length; end++)
    runs.add(words.slice(end - SHINGLE_WORDS, end).join(' '))
  return runs
}

/** The hashes of the shingles of a normalised text: ascending, each once. */
export function shingleHashes(text: string): Int32Array {
  const recent = new Int32Array(SHINGLE_WORDS)
  const hashes: number[] = []
  let words = 0
  eachWord(text, (from, to) => {
    let word = 0x811c9dc5
    for (let at = from; at < to; at++) word = Math.imul(word ^ text.charCodeAt(at), 0x01000193)
    recent[words++ % SHINGLE_WORDS] = word
    if (words < SHINGLE_WORDS) return
    let run = 0
    for (let back = 0; back < SHINGLE_WORDS; back++)
      run = mixBits(Math.imul(run, 0x01000193) ^ recent[(words + back) % SHINGLE_WORDS]!)
    hashes.push(run)
  })
  const sorted = Int32Array.from(hashes).sort()
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1])
}

/** How many values two ascending lists share. */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i]!, b[j]!]
    if (left === right) shared++
    if (left <= right) i++
    if (right <= left) j++
  }
  return shared
}
