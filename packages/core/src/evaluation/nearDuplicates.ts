import { SHINGLE_WORDS, sharedCount, shingleHashes, shingles } from '../text/shingles.js'

/** Texts as `normaliseText` leaves them; `null` where a row has none. */
export type Texts = readonly (string | null)[]

export interface NearDuplicateOptions {
  /** Jaccard's index of the two sets of word 5-grams from which on texts are near-duplicates, in (0, 1]. */
  readonly similarity: number
  /** Rows that are not looked at: they are known to be the same already. */
  readonly skip?: ReadonlySet<number>
}

/** Per row of the first texts the row it nearly equals, or −1, and how near the two are. */
export interface NearDuplicates {
  readonly match: Int32Array
  /** Jaccard's index, or the share of the first text that stands in the other where that is what was found; else 0. */
  readonly similarity: Float64Array
}

/** A text stands in another where this share of its 5-grams does, and they are at least as many as 13 words have. */
const contained = 0.9
const leastContained = 13 - SHINGLE_WORDS + 1

/**
 * Finds for each text the first of `others` that is nearly the same: Jaccard's index of their word 5-grams is at least
 * `similarity`, or 13 words or more of it stand, nine tenths of its 5-grams, in a longer one. Equal texts of any length
 * are found too; other texts under five words are not compared.
 *
 * Exact, and no candidate is missed: who shares a share s of a set of n must share one of any n − ⌈s·n⌉ + 1 of its
 * members (prefix filtering: Chaudhuri, Ganti & Kaushik 2006, ICDE; Bayardo, Ma & Srikant 2007, WWW). Those rarest among
 * `texts` are indexed by hash, which `others` are streamed past; a candidate is then compared gram by gram, as text.
 * Time about O(words of both), memory O(words of `texts`).
 */
export function findNearDuplicates(
  texts: Texts,
  others: Texts,
  { similarity, skip }: NearDuplicateOptions,
): NearDuplicates {
  const match = new Int32Array(texts.length).fill(-1)
  const near = new Float64Array(texts.length)
  const take = (i: number, j: number, value: number) => {
    match[i] = j
    near[i] = value
  }
  const first = new Map<string, number>()
  others.forEach((text, j) => {
    if (text !== null && !first.has(text)) first.set(text, j)
  })
  texts.forEach((text, i) => {
    const equal = text === null || skip?.has(i) ? undefined : first.get(text)
    if (equal !== undefined) take(i, equal, 1)
  })
  const isOpen = (i: number) => match[i] === -1 && !skip?.has(i)
  eachNearPair(texts, others, similarity, isOpen, take)
  return { match, similarity: near }
}

/**
 * Finds for each text an earlier one of the same split that is nearly the same, as `findNearDuplicates` does; of two
 * texts, one of which stands in the other, the later is the repeat.
 */
export function findNearRepeats(texts: Texts, { similarity, skip }: NearDuplicateOptions): NearDuplicates {
  const match = new Int32Array(texts.length).fill(-1)
  const near = new Float64Array(texts.length)
  const isOpen = (i: number, j: number) =>
    i !== j && !skip?.has(i) && !skip?.has(j) && match[Math.max(i, j)] === -1
  eachNearPair(texts, texts, similarity, isOpen, (i, j, value) => {
    match[Math.max(i, j)] = Math.min(i, j)
    near[Math.max(i, j)] = value
  })
  return { match, similarity: near }
}

/** Buckets that grams are counted in, to tell the rare ones: a count too high costs time, never a match. */
const buckets = 1 << 22

function eachNearPair(
  texts: Texts,
  others: Texts,
  similarity: number,
  isOpen: (i: number, j: number) => boolean,
  visit: (i: number, j: number, similarity: number) => void,
): void {
  const least = Math.min(similarity, contained)
  const grams = texts.map((text, i) => (text === null || !isOpen(i, -1) ? none : shingleHashes(text)))
  const index = prefixIndex(grams, least)
  const seen = new Int32Array(texts.length).fill(-1)
  others.forEach((text, j) => {
    if (text === null) return
    const theirs = shingleHashes(text)
    for (const gram of theirs) {
      for (let at = index.first(gram); at !== -1; at = index.next(at)) {
        const i = index.row(at)
        if (seen[i] === j || index.gram(at) !== gram || !isOpen(i, j)) continue
        seen[i] = j
        const own = grams[i]!
        if (sharedCount(own, theirs) < least * own.length) continue
        const value = nearness(texts[i]!, text, similarity)
        if (value !== null) visit(i, j, value)
      }
    }
  })
}

const none = new Int32Array(0)

/** How near two texts are by their 5-grams; `null` where they are not near. */
function nearness(text: string, other: string, similarity: number): number | null {
  const own = shingles(text)
  const theirs = shingles(other)
  let shared = 0
  for (const run of own) if (theirs.has(run)) shared++
  const jaccard = shared / (own.size + theirs.size - shared)
  if (jaccard >= similarity) return jaccard
  return shared >= leastContained && shared >= contained * own.size ? shared / own.size : null
}

/** The rarest grams of each row, as many as no near-duplicate can do without, in chains by bucket. */
function prefixIndex(grams: readonly Int32Array[], least: number) {
  const size = grams.reduce((sum, { length }) => sum + length, 0)
  const mask = Math.min(buckets, 1 << Math.ceil(Math.log2(size + 2))) - 1
  const counts = new Uint32Array(mask + 1)
  for (const own of grams) for (const gram of own) counts[gram & mask]!++
  const heads = new Int32Array(mask + 1).fill(-1)
  const prefixes = grams.map((own) =>
    Array.from(own)
      .sort((a, b) => counts[a & mask]! - counts[b & mask]! || a - b)
      .slice(0, own.length === 0 ? 0 : own.length - Math.ceil(least * own.length - 1e-9) + 1),
  )
  const entries = prefixes.reduce((sum, { length }) => sum + length, 0)
  const nexts = new Int32Array(entries)
  const rows = new Int32Array(entries)
  const keys = new Int32Array(entries)
  let at = 0
  prefixes.forEach((prefix, row) => {
    for (const gram of prefix) {
      rows[at] = row
      keys[at] = gram
      nexts[at] = heads[gram & mask]!
      heads[gram & mask] = at++
    }
  })
  return {
    first: (gram: number) => heads[gram & mask]!,
    next: (entry: number) => nexts[entry]!,
    row: (entry: number) => rows[entry]!,
    gram: (entry: number) => keys[entry]!,
  }
}
