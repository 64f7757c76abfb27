import { describe, expect, it } from 'vitest'
import { cohenKappaScore } from './cohenKappa.js'

describe('cohenKappaScore', () => {
  it('is agreement beyond chance', () => {
    // Observed agreement .75, by chance .5.
    expect(cohenKappaScore(['a', 'b', 'a', 'b'], ['a', 'b', 'b', 'b'])).toBeCloseTo(0.5, 14)
  })

  it('weighs a far disagreement more where asked', () => {
    const truth = [0, 1, 2, 2]
    const near = cohenKappaScore(truth, [0, 1, 2, 1], { weights: 'quadratic' })
    const far = cohenKappaScore(truth, [0, 1, 2, 0], { weights: 'quadratic' })
    expect(far).toBeLessThan(near)
  })

  it('has no value where chance alone agrees everywhere', () => {
    expect(cohenKappaScore(['a', 'a'], ['a', 'a'])).toBeNaN()
  })
})
