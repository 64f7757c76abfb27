import { describe, expect, it } from 'vitest'
import { clopperPearsonInterval } from './clopperPearson.js'
import { jeffreysInterval } from './jeffreys.js'

describe('jeffreysInterval', () => {
  it('lies inside Clopper and Pearson’s', () => {
    for (const [k, n] of [
      [0, 9],
      [3, 10],
      [85, 95],
      [40, 40],
    ] as const) {
      const exact = clopperPearsonInterval(k, n)
      const { lower, upper } = jeffreysInterval(k, n)
      expect(lower).toBeGreaterThanOrEqual(exact.lower)
      expect(upper).toBeLessThanOrEqual(exact.upper)
    }
  })

  it('is [0, 1] without an estimate where n is 0', () => {
    expect(jeffreysInterval(0, 0)).toMatchObject({ estimate: NaN, lower: 0, upper: 1 })
  })
})
