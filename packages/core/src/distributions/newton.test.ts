import { describe, expect, it } from 'vitest'
import { newton } from './newton.js'

describe('newton', () => {
  it('finds the root of a concave function from either side', () => {
    const step = (u: number) => (1 - Math.exp(-u) - 0.5) / Math.exp(-u)
    expect(newton(-3, step)).toBeCloseTo(Math.LN2, 15)
    expect(newton(2, step)).toBeCloseTo(Math.LN2, 15)
  })

  it('halves a step that lands where the function has vanished', () => {
    const step = (u: number) => (u > 30 ? -Infinity : (u - 5) * (u < 1 ? 20 : 1))
    expect(newton(0, step)).toBeCloseTo(5, 12)
  })

  it('says that a root lies beyond what a double can hold', () => {
    expect(newton(0, (u) => u + 2300)).toBe(-Infinity)
    expect(newton(0, (u) => u - 2300)).toBe(Infinity)
  })
})
