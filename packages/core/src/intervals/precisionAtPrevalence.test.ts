import { describe, expect, it } from 'vitest'
import { precisionAtPrevalenceInterval } from './precisionAtPrevalence.js'

const recall = { k: 85, n: 100 }
const falsePositives = { k: 10, n: 100 }

describe('precisionAtPrevalenceInterval', () => {
  it('gives .895 at half positives, .486 at a tenth and .148 at 2%', () => {
    for (const [prevalence, precision] of [
      [0.5, 0.895],
      [0.1, 0.486],
      [0.02, 0.148],
    ] as const) {
      const { estimate, lower, upper } = precisionAtPrevalenceInterval(recall, falsePositives, prevalence)
      expect(estimate).toBeCloseTo(precision, 3)
      expect(lower).toBeLessThan(estimate)
      expect(upper).toBeGreaterThan(estimate)
    }
  })

  it('reaches 1 where no negative was flagged', () => {
    expect(precisionAtPrevalenceInterval(recall, { k: 0, n: 100 }, 0.1)).toMatchObject({
      estimate: 1,
      upper: 1,
    })
  })

  it('has no estimate where nothing was flagged, or a class has no rows', () => {
    const nothing = { estimate: NaN, lower: 0, upper: 1 }
    expect(precisionAtPrevalenceInterval({ k: 0, n: 9 }, { k: 0, n: 9 }, 0.1)).toMatchObject(nothing)
    expect(precisionAtPrevalenceInterval({ k: 0, n: 0 }, { k: 1, n: 9 }, 0.1)).toMatchObject(nothing)
  })
})
