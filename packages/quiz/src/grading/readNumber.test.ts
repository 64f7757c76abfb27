import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Unit } from '../questions/question.js'
import { readNumber } from './readNumber.js'

const read = (text: string, unit: Unit) => {
  const reading = readNumber(text, unit)
  return reading.ok ? reading.value : 'refused'
}

describe('readNumber', () => {
  it.each<[string, Unit, number]>([
    ['0.8', 'proportion', 0.8],
    ['.80', 'proportion', 0.8],
    [' 4/5 ', 'proportion', 0.8],
    ['4 / 5', 'proportion', 0.8],
    ['80%', 'proportion', 0.8],
    ['80 %', 'proportion', 0.8],
    ['0,75', 'proportion', 0.75],
    ['0,750', 'proportion', 0.75],
    ['12,5', 'percent', 12.5],
    ['2.5%', 'percent', 2.5],
    ['2.5', 'percent', 2.5],
    ['=85/95', 'proportion', 85 / 95],
    ['+4', 'percent-points', 4],
    ['4 points', 'percent-points', 4],
    ['4pp', 'percent-points', 4],
    ['4 %', 'percent-points', 4],
    ['−3', 'percent-points', -3],
    ['1,234,567', 'count', 1234567],
    ['1,234.5', 'count', 1234.5],
    ['1200', 'count', 1200],
    ['1e-3', 'loss', 0.001],
    ['5.', 'count', 5],
  ])('%j as %s is %d', (text, unit, expected) => {
    expect(read(text, unit)).toBeCloseTo(expected, 12)
  })

  it.each<[string, Unit]>([
    ['', 'proportion'],
    ['   ', 'proportion'],
    ['NaN', 'proportion'],
    ['Infinity', 'count'],
    ['0x10', 'count'],
    ['1,234', 'count'],
    ['1.234,5', 'count'],
    ['12,34,56', 'count'],
    ['80%', 'count'],
    ['4/0', 'proportion'],
    ['4/5', 'percent'],
    ['about 3', 'count'],
    ['=1/0', 'proportion'],
    ['1'.repeat(300), 'count'],
  ])('%j as %s is a slip of form', (text, unit) => {
    expect(read(text, unit)).toBe('refused')
  })

  it('reads back every number as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(read(String(value), 'loss')).toBe(value + 0)
      }),
    )
  })

  it('never throws and never gives a number that is not finite', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom<Unit>('proportion', 'percent', 'percent-points', 'count', 'loss'),
        (text, unit) => {
          const reading = readNumber(text, unit)
          if (reading.ok) expect(Number.isFinite(reading.value)).toBe(true)
        },
      ),
    )
  })
})
