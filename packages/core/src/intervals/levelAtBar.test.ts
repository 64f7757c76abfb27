import { describe, expect, it } from 'vitest'
import { normalSf } from '../distributions/normal.js'
import { levelAtBar } from './levelAtBar.js'

describe('levelAtBar', () => {
  it('is the tail at the z whose upper limit meets the bar', () => {
    expect(levelAtBar(0.2, 0.5, (z) => 0.2 + z * 0.1)).toBeCloseTo(normalSf(3), 14)
  })

  it('is 1 where the estimate is not below the bar, or undefined', () => {
    expect(levelAtBar(0.5, 0.5, (z) => z)).toBe(1)
    expect(levelAtBar(NaN, 0.5, (z) => z)).toBe(1)
  })

  it('is next to 0 where no level reaches the bar', () => {
    expect(levelAtBar(0.2, 0.5, () => 0.3)).toBeLessThan(1e-300)
  })
})
