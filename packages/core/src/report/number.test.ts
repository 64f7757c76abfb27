import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatBar,
  formatCount,
  formatCountChange,
  formatDifference,
  formatInterval,
  formatPercent,
  formatShare,
} from './number.js'

describe('formatShare', () => {
  it('has three decimals', () => {
    expect(formatShare(224 / 238)).toBe('0.941')
    expect(formatShare(0)).toBe('0.000')
    expect(formatShare(1)).toBe('1.000')
  })

  it('adds digits where it would read as its bar without being it', () => {
    expect(formatShare(0.9496, 0.95)).toBe('0.9496')
    expect(formatShare(0.94996, 0.95)).toBe('0.94996')
    expect(formatShare(0.9503, 0.95)).toBe('0.9503')
    expect(formatShare(0.95, 0.95)).toBe('0.950')
  })

  it('never reads as 0 or 1 where it is not', () => {
    expect(formatShare(0.0004)).toBe('0.0004')
    expect(formatShare(0.99996)).toBe('0.99996')
  })

  it('takes what floating point leaves for the bar itself', () => {
    expect(formatShare(0.1 + 0.2, 0.3)).toBe('0.300')
  })

  it('writes an undefined share as a dash', () => {
    expect(formatShare(null)).toBe('–')
  })

  it('keeps the side of the bar, whatever the two are', () => {
    const hundredths = fc.integer({ min: 1, max: 99 }).map((bar) => bar / 100)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), hundredths, (value, bar) => {
        fc.pre(Math.abs(value - bar) > 1e-8)
        expect(Math.sign(Number(formatShare(value, bar)) - bar)).toBe(Math.sign(value - bar))
      }),
    )
  })
})

describe('formatDifference', () => {
  it('is signed, with a true minus', () => {
    expect(formatDifference(0.030538)).toBe('+0.031')
    expect(formatDifference(-0.007)).toBe('−0.007')
  })

  it('gives no sign to 0, nor to what floating point leaves of it', () => {
    expect(formatDifference(0)).toBe('0.000')
    expect(formatDifference(-0)).toBe('0.000')
    expect(formatDifference(-1e-17)).toBe('0.000')
    expect(formatDifference(1e-17)).toBe('0.000')
  })

  it('adds digits beside its bar', () => {
    expect(formatDifference(-0.0504, -0.05)).toBe('−0.0504')
    expect(formatDifference(0.0004)).toBe('+0.0004')
  })
})

describe('formatInterval', () => {
  it('stands in brackets', () => {
    expect(formatInterval({ lower: 0.90327, upper: 0.96747 })).toBe('[0.903, 0.967]')
    expect(formatInterval({ lower: -0.0178, upper: 0.0178 }, { signed: true })).toBe('[−0.018, +0.018]')
  })

  it('keeps both limits apart from the bar', () => {
    expect(formatInterval({ lower: 0.9, upper: 0.94999 }, { bar: 0.95 })).toBe('[0.900, 0.94999]')
  })
})

describe('formatBar', () => {
  it('has two decimals, and as many as the policy gave', () => {
    expect([0.95, 0.7, 0, -0.05, 0.955].map(formatBar)).toEqual(['0.95', '0.70', '0.00', '−0.05', '0.955'])
  })
})

describe('formatPercent', () => {
  it('has one decimal', () => {
    expect(formatPercent(4 / 37)).toBe('10.8%')
    expect(formatPercent(0.9997)).toBe('99.97%')
    expect(formatPercent(0.0025)).toBe('0.25%')
    expect(formatPercent(1)).toBe('100.0%')
    expect(formatPercent(null)).toBe('–')
  })
})

describe('formatCount', () => {
  it('separates thousands', () => {
    expect([0, 999, 1691, 1234567].map(formatCount)).toEqual(['0', '999', '1,691', '1,234,567'])
  })

  it('signs a change', () => {
    expect([10, -7, 0, -1000].map(formatCountChange)).toEqual(['+10', '−7', '0', '−1,000'])
  })
})
