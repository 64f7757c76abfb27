import { describe, expect, it } from 'vitest'
import type { GradedColumns, GradedEvaluation } from './evaluation.js'
import { metricsBySplit } from './metricsBySplit.js'
import { prepare } from './prepare.js'

const evaluation = (columns: Partial<GradedColumns> = {}): GradedEvaluation => ({
  task: 'graded',
  splits: { 'domain-test': { tuned: { scores: [1, 0.5, null] }, ...columns } },
})

describe('prepare, of scores', () => {
  it('counts a missing answer 0, and keeps that it is missing', () => {
    const { tuned, idOf } = prepare(evaluation()).splits['domain-test']
    expect([...tuned.scores]).toEqual([1, 0.5, 0])
    expect([...tuned.missing]).toEqual([2])
    expect([0, 1, 2].map(idOf)).toEqual(['1', '2', '3'])
  })

  it('finds leaked and repeated inputs as in any task', () => {
    const test = evaluation({ texts: ['What is 1 + 1?', 'Who?', 'what is 1 + 1?'] }).splits['domain-test']
    const train: GradedColumns = { tuned: { scores: [1] }, texts: ['WHO?'] }
    const { splits } = prepare({ task: 'graded', splits: { 'domain-test': test, 'domain-train': train } })
    expect([...splits['domain-test'].leaked]).toEqual([1])
    expect([...splits['domain-test'].repeated]).toEqual([2])
    expect([...splits['domain-test'].clean]).toEqual([0])
  })

  it('has the mean score as its only metric, weighted where rows have weights', () => {
    const mean = (columns: Partial<GradedColumns>) =>
      metricsBySplit(prepare(evaluation(columns)), 'all')['domain-test']!.tuned!
    expect(mean({})).toMatchObject({ rows: 3, score: 0.5, accuracy: null })
    expect(mean({ weights: [1, 2, 1] }).score).toBe(0.5)
    expect(mean({ weights: [3, 1, 1] }).score).toBeCloseTo(0.7, 14)
  })

  it.each([
    [
      'SCORE_OUT_OF_RANGE',
      evaluation({ tuned: { scores: [1.5] } }),
      'splits.domain-test.tuned.scores[0] is 1.5; expected a score from 0 to 1, or null',
    ],
    [
      'LENGTH_MISMATCH',
      evaluation({ base: { scores: [1] } }),
      'splits.domain-test.base.scores has 1 rows, tuned.scores has 3; expected as many',
    ],
    ['EMPTY_INPUT', evaluation({ tuned: { scores: [] } }), 'domain-test has no rows'],
    [
      'OUT_OF_RANGE',
      evaluation({ weights: [1, -1, 1] }),
      'splits.domain-test.weights[1] is -1; expected a weight of 0',
    ],
    [
      'OUT_OF_RANGE',
      evaluation({ weights: [0, 0, 0] }),
      'weights is all 0; expected at least one weight above 0',
    ],
    ['NOT_FINITE', evaluation({ weights: [1, NaN, 1] }), 'splits.domain-test.weights[1] is NaN'],
  ])('throws %s with the place: %#', (code, input, message) => {
    expect(() => prepare(input)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
  })
})
