import { describe, expect, it } from 'vitest'
import { prepare } from './prepare.js'
import { rowsByScore } from './rowsByScore.js'

const { 'domain-test': test } = prepare({
  task: 'binary',
  positive: 'y',
  splits: {
    'domain-test': {
      truth: ['y', 'n', 'y', 'n'],
      tuned: { predictions: ['y', null, 'n', 'what'], scores: [0.9, NaN, 0.2, 0.5] },
    },
  },
}).splits

describe('rowsByScore', () => {
  it('sorts the rows that were answered, readably or not', () => {
    const { rows, scores } = rowsByScore(test, test.tuned)
    expect([...rows]).toEqual([2, 3, 0])
    expect([...scores]).toEqual([0.2, 0.5, 0.9])
  })

  it('sorts some rows where some are asked for', () => {
    expect([...rowsByScore(test, test.tuned, Int32Array.of(0, 1, 2)).rows]).toEqual([2, 0])
  })

  it('sorts all rows once', () => {
    expect(rowsByScore(test, test.tuned)).toBe(rowsByScore(test, test.tuned))
  })
})
