import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstRepeat } from './firstRepeat.js'

describe('firstRepeat', () => {
  it('names the first row that repeats an earlier one', () => {
    expect(firstRepeat(['a', 'b', 'c', 'b', 'a'])).toEqual({ row: 3, earlier: 1 })
    expect(firstRepeat(['a', 'b', 'A', 'a ', ''])).toBeNull()
    expect(firstRepeat([])).toBeNull()
  })

  it('tells apart ids with one hash', () => {
    // FNV-1a of both is 0x5e4daa9d.
    expect(firstRepeat(['costarring', 'liquid'])).toBeNull()
    expect(firstRepeat(['costarring', 'liquid', 'liquid'])).toEqual({ row: 2, earlier: 1 })
    expect(firstRepeat(['costarring', 'liquid', 'costarring'])).toEqual({ row: 2, earlier: 0 })
  })

  it('takes ids that were made to collide in its stride', () => {
    // 'costarring' and 'liquid' leave FNV-1a in one state, and so does all that is joined to either.
    const words = ['costarring', 'liquid']
    let ids = [...words]
    while (ids.length < 2 ** 15) ids = ids.flatMap((id) => words.map((word) => word + id))
    const started = performance.now()
    firstRepeat(ids)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('finds what a Map finds', () => {
    const id = fc.oneof(fc.string({ maxLength: 2 }), fc.integer({ max: 30, min: 0 }).map(String))
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
        const seen = new Map<string, number>()
        const row = ids.findIndex((one, at) => seen.has(one) || !seen.set(one, at))
        expect(firstRepeat(ids)).toEqual(row === -1 ? null : { row, earlier: seen.get(ids[row]!) })
      }),
    )
  })
})
