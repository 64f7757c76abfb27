import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenF1 } from './tokenF1.js'

describe('tokenF1', () => {
  it('counts a word as often as it stands in both', () => {
    expect(tokenF1('yes yes no', 'yes no no')).toBeCloseTo(2 / 3, 14)
    expect(tokenF1('Santa Clara, California', "Levi's Stadium in Santa Clara, California.")).toBeCloseTo(
      2 / 3,
      14,
    )
  })

  it('takes the best of several references', () => {
    expect(tokenF1('red fox', ['blue', 'fox', 'the red fox'])).toBe(1)
    expect(tokenF1('red fox', [])).toBe(0)
  })

  it('has two empty answers agree, but under SQuAD 1.1', () => {
    expect(tokenF1('the', 'a')).toBe(1)
    expect(tokenF1('the', 'a', { compat: 'squad-1.1' })).toBe(0)
    expect(tokenF1('', 'x')).toBe(0)
  })

  it('is symmetric, in [0, 1], and does not mind the order of words', () => {
    const words = fc.array(fc.constantFrom('red', 'green', 'blue', 'the'), { maxLength: 8 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const score = tokenF1(a.join(' '), b.join(' '))
        expect(score).toBe(tokenF1([...b].reverse().join(' '), a.join(' ')))
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })
})
