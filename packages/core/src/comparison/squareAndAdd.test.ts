import { describe, expect, it } from 'vitest'
import { squareAndAdd } from './squareAndAdd.js'

const tuned = { estimate: 0.8, lower: 0.7, upper: 0.86 }
const base = { estimate: 0.6, lower: 0.48, upper: 0.71 }

describe('squareAndAdd', () => {
  it('adds the squares of the uncorrelated', () => {
    const [lower, upper] = squareAndAdd(tuned, base, 0)
    expect(lower).toBeCloseTo(0.2 - Math.hypot(0.1, 0.11), 14)
    expect(upper).toBeCloseTo(0.2 + Math.hypot(0.06, 0.12), 14)
  })

  it('takes the difference of reaches where wholly correlated', () => {
    const [lower, upper] = squareAndAdd(tuned, base, 1)
    expect(lower).toBeCloseTo(0.2 - 0.01, 7)
    expect(upper).toBeCloseTo(0.2 + 0.06, 7)
  })
})
