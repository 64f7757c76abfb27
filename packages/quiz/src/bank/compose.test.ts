import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTyped } from '../questions/question.js'
import { pcg32 } from '../random/pcg32.js'
import { type Item, itemsOf } from './bank.js'
import { composePractice, composeTest } from './compose.js'
import { bank } from './content.js'

const items = itemsOf(bank, 'adapting-to-a-domain')
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const authored = (test: readonly Item[]) => test.filter((item) => !item.generated).map(({ id }) => id)

describe('composeTest', () => {
  it('gives 2 easy, 4 medium, 4 hard, at least 7 typed, no two of a family, none kept for practice', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const test = composeTest(items, new Set(), pcg32(seed))!
        const count = (difficulty: string) => test.filter((item) => item.difficulty === difficulty).length
        expect([count('easy'), count('medium'), count('hard')]).toEqual([2, 4, 4])
        expect(test.filter((item) => isTyped(item.type)).length).toBeGreaterThanOrEqual(7)
        expect(new Set(test.map(({ family }) => family)).size).toBe(10)
        expect(test.filter((item) => item.use === 'practice' || item.type === 'self-check')).toEqual([])
      }),
    )
  })

  it('gives a second test that shares at most three authored questions with the first', () => {
    const overlaps = Array.from({ length: 300 }, (_, seed) => {
      const first = composeTest(items, new Set(), pcg32(seed))!
      const met = new Set(authored(first))
      const second = composeTest(items, met, pcg32(seed + 1_000_000))!
      return authored(second).filter((id) => met.has(id)).length
    })
    expect(Math.max(...overlaps)).toBeLessThanOrEqual(3)
    expect(overlaps.filter((overlap) => overlap <= 1).length).toBeGreaterThan(250)
  })

  it('draws the same test from the same seed', () => {
    expect(composeTest(items, new Set(), pcg32(5))).toEqual(composeTest(items, new Set(), pcg32(5)))
  })

  it('gives nothing rather than a test of another form', () => {
    expect(
      composeTest(
        items.filter(({ difficulty }) => difficulty !== 'hard'),
        new Set(),
        pcg32(1),
      ),
    ).toBeNull()
    expect(
      composeTest(
        items.filter((item) => !isTyped(item.type)),
        new Set(),
        pcg32(1),
      ),
    ).toBeNull()
  })
})

describe('composePractice', () => {
  it('goes from easy to hard, and never draws what is kept for tests', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = composePractice(items, new Set(), pcg32(seed))
        expect(drawn.map(({ difficulty }) => difficulty)).toEqual([
          ...Array(2).fill('easy'),
          ...Array(3).fill('medium'),
          ...Array(2).fill('hard'),
        ])
        expect(drawn.filter((item) => item.use === 'test')).toEqual([])
      }),
    )
  })
})
