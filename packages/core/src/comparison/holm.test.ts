import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg, holm } from './holm.js'

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })

describe('holm', () => {
  it('adjusts in input order', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06])
    expect(benjaminiHochberg([0.01, 0.04, 0.03])).toEqual([0.03, 0.04, 0.04])
    expect(holm([])).toEqual([])
  })

  it('is between Benjamini and Hochberg’s and Bonferroni’s', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const adjusted = holm(values)
        const loose = benjaminiHochberg(values)
        values.forEach((p, index) => {
          expect(adjusted[index]).toBeLessThanOrEqual(Math.min(1, p * values.length))
          expect(adjusted[index]).toBeGreaterThanOrEqual(loose[index]! - 1e-15)
          expect(loose[index]).toBeGreaterThanOrEqual(p - 1e-15)
        })
      }),
    )
  })

  it('refuses what is no probability, naming the first', () => {
    expect(() => holm([0.1, 1.2])).toThrow('pValues[1] is 1.2; expected a number from 0 to 1')
    expect(() => holm([NaN])).toThrow('pValues[0] is NaN')
  })
})
