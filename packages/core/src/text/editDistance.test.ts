import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from './editDistance.js'

describe('editDistance', () => {
  it('is 3 from kitten to sitting, and 5 where a substitution is a deletion and an insertion', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('kitten', 'sitting', { substitution: 2 })).toBe(5)
  })

  it('counts an emoji as one character', () => {
    expect(editDistance('\u{1F600} ok', 'ok')).toBe(2)
  })

  it('is a distance: 0 to itself alone, symmetric, and no shorter by a detour', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1F600}'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c))
      }),
    )
  })
})
