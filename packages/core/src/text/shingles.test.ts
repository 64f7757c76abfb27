import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedCount, shingleHashes, shingles } from './shingles.js'

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }).map((words) => words.join(' '))

describe('shingles', () => {
  it('are the distinct runs of five words; none of four', () => {
    expect([...shingles('a b c d e f')]).toEqual(['a b c d e', 'b c d e f'])
    expect([...shingles('a a a a a a a')]).toEqual(['a a a a a'])
    expect(shingles('a b c d').size).toBe(0)
  })

  it('have hashes of their own: as many, and as many shared, as there are texts', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const [a, b] = [shingleHashes(one), shingleHashes(two)]
        expect(a.length).toBe(shingles(one).size)
        expect(sharedCount(a, b)).toBe([...shingles(one)].filter((run) => shingles(two).has(run)).length)
      }),
    )
  })
})
