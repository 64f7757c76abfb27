import { describe, expect, it } from 'vitest'
import type { ClassEvaluation, SplitColumns } from './evaluation.js'
import { prepare } from './prepare.js'
import { INVALID, MISSING } from './prepared.js'

const test: SplitColumns = {
  ids: ['1', '2', '3'],
  truth: ['y', 'n', 'y'],
  tuned: { predictions: ['y', null, 'maybe'], scores: [0.9, 0.2, 0.5] },
}
const evaluation = (
  columns: Partial<SplitColumns> = {},
  more: Partial<ClassEvaluation> = {},
): ClassEvaluation => ({
  task: 'binary',
  positive: 'y',
  splits: { 'domain-test': { ...test, ...columns } },
  ...more,
})

describe('prepare', () => {
  it('encodes labels in sorted order, and what is no label by its own code', () => {
    const prepared = prepare(evaluation())
    expect(prepared.labels).toEqual(['n', 'y'])
    expect(prepared.positive).toBe(1)
    expect([...prepared.splits['domain-test'].truth]).toEqual([1, 0, 1])
    expect([...prepared.splits['domain-test'].tuned.codes]).toEqual([1, MISSING, INVALID])
  })

  it('sorts numbers by value', () => {
    const truth = [10, 9, 2]
    expect(
      prepare(evaluation({ truth, tuned: { predictions: truth } }, { task: 'multiclass', positive: 2 }))
        .labels,
    ).toEqual([2, 9, 10])
  })

  it('takes repeats for one row, unless a cluster column says that they belong together', () => {
    const inputHashes = ['h', 'g', 'h']
    expect([...prepare(evaluation({ inputHashes })).splits['domain-test'].clean]).toEqual([0, 1])
    const clusters = ['c', 'd', 'c']
    expect([...prepare(evaluation({ inputHashes, clusters })).splits['domain-test'].clean]).toEqual([0, 1, 2])
  })

  it('reports a leaked row whose label differs', () => {
    const train: SplitColumns = { ids: ['1'], truth: ['n'], tuned: { predictions: ['n'] } }
    const prepared = prepare(evaluation({}, { splits: { 'domain-test': test, 'domain-train': train } }))
    expect(prepared.sameInput).toEqual({
      by: ['id'],
      idsRestart: false,
      labelConflicts: { count: 1, examples: ['1'] },
    })
    expect([...prepared.splits['domain-test'].leaked]).toEqual([0])
  })

  it.each([
    [
      'EMPTY_INPUT',
      evaluation({ truth: [], ids: [], tuned: { predictions: [] } }),
      'domain-test has no rows',
    ],
    [
      'LENGTH_MISMATCH',
      evaluation({ tuned: { predictions: ['y'] } }),
      'splits.domain-test.tuned.predictions has 1 rows, truth has 3; expected as many',
    ],
    ['DUPLICATE_ID', evaluation({ ids: ['1', '2', '1'] }), "id '1' of row 2 stands in row 0 too"],
    [
      'SCORE_OUT_OF_RANGE',
      evaluation({ tuned: { predictions: ['y', 'n', 'y'], scores: [0.1, 1.7, 0.2] } }),
      'splits.domain-test.tuned.scores[1] is 1.7; expected a probability',
    ],
    [
      'SCORE_OUT_OF_RANGE',
      evaluation({ tuned: { predictions: ['y', 'n', 'y'], scores: [0.1, NaN, 0.2] } }),
      'splits.domain-test.tuned.scores[1] is NaN',
    ],
    ['NOT_BINARY', evaluation({ truth: ['y', 'n', 'z'] }), 'the truths hold 3 labels'],
    [
      'NOT_BINARY',
      { task: 'binary', splits: { 'domain-test': test } } as ClassEvaluation,
      'needs `positive`',
    ],
    ['UNKNOWN_LABEL', evaluation({}, { positive: 'x' }), 'positive is x; expected one of n, y'],
    [
      'UNKNOWN_LABEL',
      evaluation({}, { labels: ['y', 'no'] }),
      'splits.domain-test.truth[1] is n; expected one of `labels`: y, no',
    ],
  ])('throws %s with the place: %#', (code, input, message) => {
    expect(() => prepare(input)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
  })
})
