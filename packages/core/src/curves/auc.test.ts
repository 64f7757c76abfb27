import { describe, expect, it } from 'vitest'
import { auc } from './auc.js'

describe('auc', () => {
  it('is straight between points, in whichever direction x runs', () => {
    expect(auc([0, 0.5, 1], [0, 0.8, 1])).toBeCloseTo(0.65, 14)
    expect(auc([1, 0.5, 0], [1, 0.8, 0])).toBeCloseTo(0.65, 14)
  })

  it('refuses a curve that turns, a single point, and columns of different lengths', () => {
    expect(() => auc([0, 0.5, 0.2, 1], [0, 0, 0, 0])).toThrow(
      'x[2] is 0.2; expected values that rise or fall',
    )
    expect(() => auc([0], [1])).toThrow('x.length is 1; expected at least 2')
    expect(() => auc([0, 1], [1])).toThrow('y.length is 1; expected 2, as of x')
  })
})
