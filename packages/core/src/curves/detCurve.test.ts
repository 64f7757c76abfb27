import { describe, expect, it } from 'vitest'
import { detCurve } from './detCurve.js'

describe('detCurve', () => {
  it('runs between no misses and no false alarms', () => {
    const { fpr, fnr, thresholds } = detCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
    expect([...fpr]).toEqual([0.5, 0.5, 0])
    expect([...fnr]).toEqual([0, 0.5, 0.5])
    expect([...thresholds]).toEqual([0.35, 0.4, 0.8])
  })

  it('ends at Infinity where every finite threshold raises a false alarm, but not under compat', () => {
    const rows = [
      [0, 1, 1],
      [0.9, 0.8, 0.1],
    ] as const
    expect([...detCurve(...rows).thresholds]).toEqual([0.1, 0.8, 0.9, Infinity])
    expect([...detCurve(...rows, { compat: 'sklearn-1.2' }).thresholds]).toEqual([0.1])
  })

  it('needs both classes', () => {
    expect(() => detCurve([1, 1], [0.1, 0.2])).toThrow('expected rows of both classes')
  })
})
