import { describe, expect, it } from 'vitest'
import { agrestiCoullInterval } from './agrestiCoull.js'
import { wilsonInterval } from './wilson.js'

describe('agrestiCoullInterval', () => {
  it('has the centre of Wilson’s and is no narrower', () => {
    const wilson = wilsonInterval(30, 70)
    const { lower, upper } = agrestiCoullInterval(30, 70)
    expect((lower + upper) / 2).toBeCloseTo((wilson.lower + wilson.upper) / 2, 14)
    expect(upper - lower).toBeGreaterThanOrEqual(wilson.upper - wilson.lower)
  })

  it('is clipped to [0, 1], which it is where n is 0', () => {
    expect(agrestiCoullInterval(0, 3).lower).toBe(0)
    expect(agrestiCoullInterval(0, 0)).toMatchObject({ estimate: NaN, lower: 0, upper: 1 })
  })
})
