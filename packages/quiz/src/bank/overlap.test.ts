import { describe, expect, it } from 'vitest'
import { pcg32 } from '../random/pcg32.js'
import { type Item, itemsOf } from './bank.js'
import { composeTest } from './compose.js'
import { bank } from './content.js'

const items = itemsOf(bank, 'adapting-to-a-domain')
const authored = (test: readonly Item[]) => test.filter((item) => !item.generated).map(({ id }) => id)

/** How many authored questions of one test stand in another, for each of 1,000 pairs of seeds. */
function shared(knowsFirst: boolean): number[] {
  return Array.from({ length: 1000 }, (_, seed) => {
    const first = authored(composeTest(items, new Set(), pcg32(seed))!)
    const met = new Set(knowsFirst ? first : [])
    const second = authored(composeTest(items, met, pcg32(seed + 1_000_000))!)
    return second.filter((id) => first.includes(id)).length
  })
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('two tests of ten questions', () => {
  it("a learner's second test repeats no authored question of the first, or one at worst", () => {
    const repeats = shared(true)
    expect(Math.max(...repeats)).toBeLessThanOrEqual(1)
    expect(repeats.filter((count) => count === 0).length).toBeGreaterThan(750)
  })

  // Twenty-odd questions for a form of ten: strangers' tests overlap, and a larger bank is what would lower it.
  it('tests of two strangers share three to four authored questions on average, eight at worst', () => {
    const common = shared(false)
    expect(Math.max(...common)).toBeLessThanOrEqual(8)
    expect(mean(common)).toBeGreaterThan(3)
    expect(mean(common)).toBeLessThan(4)
  })
})
