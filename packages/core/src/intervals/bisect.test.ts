import { describe, expect, it } from 'vitest'
import { bisect } from './bisect.js'

describe('bisect', () => {
  it('finds a crossing to the last bit', () => {
    expect(bisect(0, 2, (x) => x * x - 2)).toBeCloseTo(Math.SQRT2, 15)
  })

  it('returns an end where there is no crossing', () => {
    expect(bisect(1, 2, () => 1)).toBe(1)
    expect(bisect(1, 2, () => -1)).toBeCloseTo(2, 15)
    expect(bisect(1, 1, () => -1)).toBe(1)
  })
})
