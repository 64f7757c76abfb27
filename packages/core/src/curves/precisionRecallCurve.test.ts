import { describe, expect, it } from 'vitest'
import { precisionRecallCurve } from './precisionRecallCurve.js'

describe('precisionRecallCurve', () => {
  it('has a point per threshold and ends where nothing is called positive', () => {
    const { precision, recall, thresholds } = precisionRecallCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
    expect([...precision]).toEqual([0.5, 2 / 3, 0.5, 1, 1])
    expect([...recall]).toEqual([1, 1, 0.5, 0.5, 0])
    expect([...thresholds]).toEqual([0.1, 0.35, 0.4, 0.8])
  })

  it('counts recall as 1 where there is nothing to find', () => {
    const { precision, recall } = precisionRecallCurve([0, 0], [0.1, 0.2])
    expect([...precision]).toEqual([0, 0, 1])
    expect([...recall]).toEqual([1, 1, 0])
  })
})
