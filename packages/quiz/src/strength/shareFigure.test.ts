import { describe, expect, it } from 'vitest'
import { inTen, isClearlyStrong, shareFigure } from './shareFigure.js'

// 8 of 10 in the design's review of the strength model: .75, 90% range .55 to .90; strong begins at .6393.
const eight = { expectedShare: 0.75, range: { lower: 0.55, upper: 0.9 } }

describe('shareFigure', () => {
  it('places range and share on an axis from 0 to 1, against the cut for strong', () => {
    const { lower, estimate, upper, bar } = shareFigure(eight)
    expect([lower, estimate, upper]).toEqual([0.55, 0.75, 0.9])
    expect(bar).toBeCloseTo(0.6393, 4)
  })

  it('says the same in words, the range rounded outwards', () => {
    expect(shareFigure(eight).text).toBe('Expected 8 in 10, range 5 to 9; strong is above 6.4.')
  })
})

it('inTen counts in whole tenths', () => {
  expect([0.04, 0.75, 1].map(inTen)).toEqual(['0 in 10', '8 in 10', '10 in 10'])
})

it('isClearlyStrong asks for the whole range, not the expected share alone', () => {
  expect(isClearlyStrong(eight)).toBe(false)
  expect(isClearlyStrong({ range: { lower: 0.65, upper: 0.98 } })).toBe(true)
  expect(isClearlyStrong({ range: { lower: 0.6393, upper: 0.98 } })).toBe(false)
})
