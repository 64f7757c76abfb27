import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pcg32 } from './pcg32.js'

describe('pcg32', () => {
  it('gives the numbers of the reference demonstration (pcg32-demo, seed 42, stream 54)', () => {
    const source = pcg32(42)
    expect(Array.from({ length: 6 }, () => source.next())).toEqual([
      0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e,
    ])
  })

  it('stays within its bounds and reaches both ends', () => {
    const source = pcg32(1)
    const drawn = Array.from({ length: 500 }, () => source.between(3, 7))
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6, 7]))
  })

  it('shuffles without losing or adding anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const shuffled = pcg32(seed).shuffle(items)
        expect([...shuffled].sort()).toEqual([...items].sort())
      }),
    )
  })
})
