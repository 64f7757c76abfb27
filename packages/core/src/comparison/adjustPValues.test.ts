import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AdjustMethod, adjustPValues } from './adjustPValues.js'

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })
const METHODS = [
  'bonferroni',
  'sidak',
  'holm',
  'holm-sidak',
  'hochberg',
  'hommel',
  'benjamini-hochberg',
  'benjamini-yekutieli',
] as const satisfies readonly AdjustMethod[]

/** Each of these is at most the one that it stands after, whatever the p-values. */
const STRONGER: readonly (readonly [AdjustMethod, AdjustMethod])[] = [
  ['holm', 'bonferroni'],
  ['sidak', 'bonferroni'],
  ['holm-sidak', 'holm'],
  ['hochberg', 'holm'],
  ['hommel', 'hochberg'],
  ['benjamini-hochberg', 'hommel'],
  ['benjamini-hochberg', 'benjamini-yekutieli'],
]

describe('adjustPValues', () => {
  it.each(METHODS)(
    '%s lies between p and 1, keeps order, and does not look at the order of its input',
    (method) => {
      fc.assert(
        fc.property(pValues, (p) => {
          const adjusted = adjustPValues(p, method)
          p.forEach((value, i) => {
            expect(adjusted[i]).toBeGreaterThanOrEqual(value * (1 - 1e-12))
            expect(adjusted[i]).toBeLessThanOrEqual(1)
            p.forEach((other, j) => {
              if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]! * (1 + 1e-12))
            })
          })
          expect(adjustPValues([...p].reverse(), method)).toEqual([...adjusted].reverse())
        }),
      )
    },
  )

  it.each(STRONGER)('%s is never larger than %s', (strong, weak) => {
    fc.assert(
      fc.property(pValues, (p) => {
        const adjusted = adjustPValues(p, weak)
        adjustPValues(p, strong).forEach((value, i) => {
          expect(value).toBeLessThanOrEqual(adjusted[i]! * (1 + 1e-9))
        })
      }),
    )
  })

  it('refuses what is no probability', () => {
    for (const method of METHODS) expect(() => adjustPValues([0.5, 1.2], method)).toThrow('pValues[1] is 1.2')
  })
})
