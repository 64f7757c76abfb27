import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoredRowsOf, scoresOf, truthOf, weightsOf } from '../../test/scored.js'
import { binaryCounts } from '../metrics/binaryCounts.js'
import { thresholdSweep } from './thresholdSweep.js'

describe('thresholdSweep', () => {
  it('has at each threshold the counts of the labels cut there', () => {
    fc.assert(
      fc.property(scoredRowsOf, (rows) => {
        const options = { sampleWeight: weightsOf(rows) }
        const { thresholds, tp, fp, fn, tn } = thresholdSweep(truthOf(rows), scoresOf(rows), options)
        thresholds.forEach((threshold, at) => {
          const cut = scoresOf(rows).map((score) => (score >= threshold ? 1 : 0))
          const counts = { tp: tp[at], fp: fp[at], fn: fn[at], tn: tn[at] }
          expect(counts).toEqual(binaryCounts(truthOf(rows), cut, options))
        })
        expect(thresholds).toHaveLength(new Set(scoresOf(rows)).size + 1)
      }),
    )
  })

  it('falls from Infinity, over scores of either sign', () => {
    const { thresholds, tp } = thresholdSweep([0, 1, 1, 0], [-3, 2, -0.5, 0])
    expect([...thresholds]).toEqual([Infinity, 2, 0, -0.5, -3])
    expect([...tp]).toEqual([0, 1, 1, 2, 2])
  })
})
