import { describe, expect, it } from 'vitest'
import { calibrationCurve } from './calibrationCurve.js'

const plain = (curve: object) =>
  Object.fromEntries(Object.entries(curve).map(([name, column]) => [name, [...column]]))

describe('calibrationCurve', () => {
  it('leaves out empty bins, and puts a score on an edge into the bin below', () => {
    expect(plain(calibrationCurve([0, 1, 1, 1], [0, 0.2, 0.2001, 1]))).toEqual({
      probTrue: [0.5, 1, 1],
      probPred: [0.1, 0.2001, 1],
      rows: [2, 1, 1],
    })
  })

  it('puts as many rows in each bin where asked', () => {
    const scores = [0.01, 0.02, 0.03, 0.04, 0.9, 0.95]
    const { rows } = calibrationCurve([0, 0, 0, 1, 1, 1], scores, { nBins: 3, strategy: 'quantile' })
    expect([...rows]).toEqual([2, 2, 2])
  })

  it('refuses what is no probability, and bins that are none', () => {
    expect(() => calibrationCurve([0, 1], [0.1, 1.4])).toThrow(
      'scores[1] is 1.4; expected a probability from 0 to 1',
    )
    expect(() => calibrationCurve([0, 1], [0.1, 0.2], { nBins: 2.5 })).toThrow(
      'nBins is 2.5; expected a whole number of at least 1',
    )
  })
})
