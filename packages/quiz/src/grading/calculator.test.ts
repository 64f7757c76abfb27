import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculate } from './calculator.js'

const value = (expression: string) => {
  const result = calculate(expression)
  return result.ok ? result.value : result.message
}

describe('calculate', () => {
  it.each([
    ['85/95', 85 / 95],
    ['2*(3+4)', 14],
    ['100 × (412 − 388) / 500', 4.8],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['50% * 8', 4],
    ['.5+.25', 0.75],
    ['1e-3*2', 0.002],
    ['8-3-2', 3],
    ['8/4/2', 1],
  ])('%s is %d', (expression, expected) => {
    expect(value(expression)).toBeCloseTo(expected, 12)
  })

  it.each([
    ['', 'The sum ends too early.'],
    ['85/', 'The sum ends too early.'],
    ['(1+2', 'The sum ends too early.'],
    ['1 2', "'2' was not expected there."],
    ['1/0', 'This divides by zero or is too large.'],
    ['0x10', "'x10' was not expected there."],
    ['alert(1)', "'alert' is not something this calculator knows."],
    ['constructor(1)', "'constructor' is not something this calculator knows."],
  ])('%s is refused: %s', (expression, message) => {
    expect(value(expression)).toBe(message)
  })

  it('calls the functions it is given and no other', () => {
    const result = calculate('half(3) + half(1)', { half: (x) => x / 2 })
    expect(result).toEqual({ ok: true, value: 2 })
  })

  it('agrees with arithmetic on sums of products', () => {
    const small = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(small, small, small, small, (a, b, c, d) => {
        expect(value(`${a}*${b} - ${c}/${d}`)).toBeCloseTo(a * b - c / d, 9)
      }),
    )
  })

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => void calculate(text)))
  })
})
