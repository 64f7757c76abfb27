import { describe, expect, it } from 'vitest'
import { gammaQuantile, gammaTails } from './gamma.js'

describe('gammaTails', () => {
  it('is exponential with shape 1', () => {
    for (const x of [0.001, 0.5, 1.9, 2.1, 40]) {
      expect(gammaTails(1, x).upper / Math.exp(-x)).toBeCloseTo(1, 13)
      expect(gammaTails(1, x).lower / -Math.expm1(-x)).toBeCloseTo(1, 13)
    }
  })

  it('is 0 and 1 at the ends', () => {
    expect(gammaTails(3, 0)).toEqual({ lower: 0, upper: 1 })
    expect(gammaTails(3, Infinity)).toEqual({ lower: 1, upper: 0 })
  })
})

describe('gammaQuantile', () => {
  it('inverts the tail at small and large shapes', () => {
    for (const shape of [0.05, 0.5, 1, 7, 2500]) {
      for (const p of [1e-9, 0.025, 0.5, 0.9, 1 - 1e-9]) {
        expect(gammaTails(shape, gammaQuantile(p, shape)).lower / p).toBeCloseTo(1, 10)
      }
    }
  })

  it('ends at 0 and infinity', () => {
    expect(gammaQuantile(0, 2)).toBe(0)
    expect(gammaQuantile(1, 2)).toBe(Infinity)
  })
})
