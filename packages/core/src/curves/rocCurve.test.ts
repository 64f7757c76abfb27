import { describe, expect, it } from 'vitest'
import { rocCurve } from './rocCurve.js'

const plain = (curve: object) =>
  Object.fromEntries(Object.entries(curve).map(([name, column]) => [name, [...column]]))

describe('rocCurve', () => {
  const truth = [0, 0, 1, 1]
  const scores = [0.1, 0.4, 0.35, 0.8]

  it('goes from nothing called positive, at Infinity, to everything', () => {
    expect(plain(rocCurve(truth, scores))).toEqual({
      fpr: [0, 0, 0.5, 0.5, 1],
      tpr: [0, 0.5, 0.5, 1, 1],
      thresholds: [Infinity, 0.8, 0.4, 0.35, 0.1],
    })
  })

  it('begins above the highest score as scikit-learn 1.2 does', () => {
    expect(rocCurve(truth, scores, { compat: 'sklearn-1.2' }).thresholds[0]).toBe(1.8)
  })

  it('leaves out points on a line, unless told to keep them', () => {
    const [rights, falling] = [
      [1, 1, 1, 1, 0],
      [0.9, 0.8, 0.7, 0.6, 0.5],
    ]
    expect([...rocCurve(rights!, falling!).thresholds]).toEqual([Infinity, 0.9, 0.6, 0.5])
    expect(rocCurve(rights!, falling!, { dropIntermediate: false }).thresholds).toHaveLength(6)
  })

  it('has no rate of a class without rows', () => {
    const { fpr, tpr } = rocCurve([1, 1], [0.1, 0.2])
    expect([...fpr]).toEqual([NaN, NaN, NaN])
    expect([...tpr]).toEqual([0, 0.5, 1])
  })

  it('asks for the positive class where it cannot be known', () => {
    expect(() => rocCurve(['ham', 'spam'], [0.1, 0.2])).toThrow(
      'posLabel is 1; expected one of those in the data, ham and spam',
    )
    expect([...rocCurve([true, false], [0.2, 0.1]).tpr]).toEqual([0, 1, 1])
  })
})
