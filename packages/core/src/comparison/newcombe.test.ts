import { describe, expect, it } from 'vitest'
import { newcombeDifference } from './newcombe.js'

describe('newcombeDifference', () => {
  it('gives the limits of Newcombe’s paper for 56/70 − 48/80', () => {
    const { estimate, lower, upper } = newcombeDifference(56, 70, 48, 80)
    expect(estimate).toBeCloseTo(0.2, 14)
    expect(lower).toBeCloseTo(0.0524, 4)
    expect(upper).toBeCloseTo(0.3339, 4)
  })

  it('is [−1, 1] without an estimate where either has no rows', () => {
    expect(newcombeDifference(1, 2, 0, 0)).toMatchObject({ estimate: NaN, lower: -1, upper: 1 })
  })
})
