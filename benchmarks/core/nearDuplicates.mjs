// Prefix filtering, which the core uses to find near-duplicate texts, beside MinHash with banding: what each finds of the
// pairs that are truly near, how many candidates it verifies for that, and in what time. 20,000 texts from a seed.
import '../../scripts/sources.mjs'
import { xoshiro128 } from '@fitcheck/core'

const { findNearDuplicates } = await import('../../packages/core/src/evaluation/nearDuplicates.ts')
const { sharedCount, shingleHashes, shingles } = await import('../../packages/core/src/text/shingles.ts')

const similarity = 0.7
const random = xoshiro128(1)
const whole = (n) => Math.floor(n * random())
// Words as frequent as those of a language: the rank is log-uniform, which is Zipf's law.
const word = () => `w${Math.floor(5000 ** random())}`
const train = Array.from({ length: 10_000 }, () => Array.from({ length: 30 + whole(60) }, word))
// A fifth of the test texts are train texts with up to six words changed; the others are new.
const planted = []
const test = train.map((_, row) => {
  if (row % 5) return Array.from({ length: 30 + whole(60) }, word)
  const from = whole(train.length)
  const text = [...train[from]]
  for (let edits = whole(7); edits > 0; edits--) text[whole(text.length)] = word()
  planted.push([row, from])
  return text
})
const [texts, others] = [test, train].map((rows) => rows.map((words) => words.join(' ')))
const near = planted.filter(([row, from]) => jaccard(texts[row], others[from]) >= similarity)
console.log(
  `${texts.length} test and ${others.length} train texts of 30 to 89 words; ${near.length} pairs of Jaccard ${similarity} or more`,
)

line('prefix filtering, exact', () => {
  const { match } = findNearDuplicates(texts, others, { similarity })
  return { found: near.filter(([row]) => match[row] !== -1).length }
})
for (const [bands, rows] of [
  [16, 8],
  [25, 5],
  [42, 3],
])
  line(`MinHash, ${bands} bands of ${rows}`, () => minHash(bands, rows))

function line(name, work) {
  const times = []
  let result
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage()
    result = work()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  const [, middle] = times.sort((a, b) => a - b)
  const recall = (result.found / near.length).toFixed(4)
  console.log(
    `${name.padEnd(26)} recall ${recall}  ${middle.toFixed(0).padStart(6)} ms of CPU  ${result.candidates ?? ''}`,
  )
}

/** Broder (1997) with banding (Leskovec, Rajaraman & Ullman, "Mining of Massive Datasets", 3.4), candidates verified. */
function minHash(bands, rows) {
  const seeds = xoshiro128(2)
  const factors = Int32Array.from({ length: bands * rows }, () => Math.floor(2 ** 32 * seeds()) | 1)
  const grams = texts.map(shingleHashes)
  const tables = Array.from({ length: bands }, () => new Map())
  grams.forEach((own, row) => {
    keysOf(own, factors, rows).forEach((key, band) => {
      const held = tables[band].get(key)
      if (held) held.push(row)
      else tables[band].set(key, [row])
    })
  })
  const match = new Int32Array(texts.length).fill(-1)
  let candidates = 0
  others.forEach((text, other) => {
    const theirs = shingleHashes(text)
    const seen = new Set()
    keysOf(theirs, factors, rows).forEach((key, band) => {
      for (const row of tables[band].get(key) ?? []) seen.add(row)
    })
    for (const row of seen) {
      if (match[row] !== -1) continue
      candidates++
      const shared = sharedCount(grams[row], theirs)
      if (shared / (grams[row].length + theirs.length - shared) >= similarity) match[row] = other
    }
  })
  return { found: near.filter(([row]) => match[row] !== -1).length, candidates: `${candidates} candidates` }
}

/** One key a band: the least of the grams under each of its hashes, joined. */
function keysOf(grams, factors, rows) {
  const keys = []
  for (let from = 0; from < factors.length; from += rows) {
    let key = ''
    for (let at = from; at < from + rows; at++) {
      let least = 2 ** 32
      for (const gram of grams) {
        const mixed = Math.imul(gram ^ (gram >>> 15), factors[at])
        const hash = (mixed ^ (mixed >>> 13)) >>> 0
        if (hash < least) least = hash
      }
      key += `${least},`
    }
    keys.push(key)
  }
  return keys
}

function jaccard(a, b) {
  const [own, theirs] = [shingles(a), shingles(b)]
  let shared = 0
  for (const gram of own) if (theirs.has(gram)) shared++
  return shared / (own.size + theirs.size - shared)
}
