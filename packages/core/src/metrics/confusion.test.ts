import { describe, expect, it } from 'vitest'
import { countPairs } from './confusion.js'

describe('countPairs', () => {
  const truth = Int32Array.of(0, 1, 1, 2)
  const predicted = Int32Array.of(0, 1, 0, 1)

  it('counts at truth·k + predicted', () => {
    expect([...countPairs(truth, predicted, 3)]).toEqual([1, 0, 0, 1, 1, 0, 0, 1, 0])
  })

  it('adds weights instead of rows', () => {
    expect([...countPairs(truth, predicted, 3, [0.5, 2, 0, 1])]).toEqual([0.5, 0, 0, 0, 2, 0, 0, 1, 0])
  })
})
