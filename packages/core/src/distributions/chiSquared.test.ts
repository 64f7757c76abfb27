import { describe, expect, it } from 'vitest'
import { chiSquaredCdf, chiSquaredQuantile, chiSquaredSf } from './chiSquared.js'
import { normalSf } from './normal.js'

describe('chi-squared', () => {
  it('is the square of a normal with 1 degree of freedom', () => {
    for (const z of [0.1, 1, 3, 8]) expect(chiSquaredSf(z * z, 1) / (2 * normalSf(z))).toBeCloseTo(1, 12)
  })

  it('has quantiles that invert it', () => {
    expect(chiSquaredQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 12)
    expect(chiSquaredCdf(chiSquaredQuantile(0.3, 12), 12)).toBeCloseTo(0.3, 12)
  })
})
