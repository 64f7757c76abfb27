import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { radixSort } from './radixSort.js'

describe('radixSort', () => {
  it('sorts any doubles as a comparison sort does, and carries along what belongs to each', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (given) => {
        const { values, along } = radixSort(
          Float64Array.from(given),
          Float64Array.from(given, (_, i) => i),
        )
        expect([...values].map((value) => value + 0)).toEqual(
          [...given].sort((a, b) => a - b).map((value) => value + 0),
        )
        values.forEach((value, i) => {
          expect(given[along![i]!]).toBe(value)
        })
        expect(new Set(along).size).toBe(given.length)
      }),
    )
  })

  it('puts values that differ in their last bit alone, and both zeros, where they belong', () => {
    const next = 0.5 + 2 ** -53
    expect([...radixSort(Float64Array.of(next, 0.5, 0, -0, -next, -0.5)).values]).toEqual([
      -next,
      -0.5,
      -0,
      0,
      0.5,
      next,
    ])
  })

  it('keeps ties in their order', () => {
    const { along } = radixSort(Float64Array.of(0.5, 0.2, 0.5, 0.2), Float64Array.of(0, 1, 2, 3))
    expect([...along!]).toEqual([1, 3, 0, 2])
  })

  it('sorts a part of a buffer', () => {
    const whole = Float64Array.of(9, 3, 1, 2)
    expect([...radixSort(whole.subarray(1)).values]).toEqual([1, 2, 3])
  })

  it('sorts a hundred thousand scores', () => {
    const scores = Float64Array.from({ length: 100_000 }, (_, i) => Math.sin(i * 7919))
    expect(radixSort(scores.slice()).values).toEqual(scores.slice().sort())
  })
})
