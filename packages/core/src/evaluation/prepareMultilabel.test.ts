import { describe, expect, it } from 'vitest'
import type { MultilabelColumns, MultilabelEvaluation } from './evaluation.js'
import { metricsBySplit } from './metricsBySplit.js'
import { prepare } from './prepare.js'
import { INVALID, MISSING } from './prepared.js'

const test: MultilabelColumns = {
  truth: [['b', 'a'], [], ['a']],
  tuned: {
    predictions: [['a', 'b', 'a'], [], null],
    probabilities: [[0.9, 0.8], [0.1, 0.2], []],
  },
}
const evaluation = (columns: Partial<MultilabelColumns> = {}): MultilabelEvaluation => ({
  task: 'multilabel',
  splits: { 'domain-test': { ...test, ...columns } },
})

describe('prepare, of sets of labels', () => {
  it('encodes equal sets alike, in whatever order; an empty set is an answer, null is none', () => {
    const prepared = prepare(evaluation())
    const { truth, tuned } = prepared.splits['domain-test']
    expect(prepared.labels).toEqual(['a', 'b'])
    expect(tuned.codes[0]).toBe(truth[0])
    expect(tuned.codes[1]).toBe(truth[1])
    expect(tuned.codes[2]).toBe(MISSING)
    expect(prepared.patterns).toEqual([[0, 1], [], [0]])
  })

  it('takes a set that holds what is no label for invalid', () => {
    const { tuned } = prepare(evaluation({ tuned: { predictions: [['a', 'c'], [], []] } })).splits[
      'domain-test'
    ]
    expect(tuned.codes[0]).toBe(INVALID)
  })

  it('counts micro averages over rows with an answer, and accuracy and Hamming loss over all', () => {
    const { tuned } = metricsBySplit(
      prepare(evaluation({ tuned: { predictions: [['a'], ['b'], null] } })),
      'all',
    )['domain-test']!
    expect(tuned).toMatchObject({
      rows: 3,
      accuracy: 0,
      precision: 1 / 2,
      recall: 1 / 2,
      f1: 1 / 2,
      hammingLoss: 4 / 6,
      perLabel: [
        { label: 'a', tp: 1, fp: 0, fn: 0, tn: 1 },
        { label: 'b', tp: 0, fp: 1, fn: 1, tn: 0 },
      ],
    })
  })

  it('reports repeats whose sets differ', () => {
    const prepared = prepare(evaluation({ inputHashes: ['h', 'g', 'h'] }))
    expect(prepared.sameInput.labelConflicts).toEqual({ count: 1, examples: ['3'] })
  })

  it.each([
    [
      'LENGTH_MISMATCH',
      evaluation({ tuned: { predictions: [[]] } }),
      'splits.domain-test.tuned.predictions has 1 rows, truth has 3; expected as many',
    ],
    [
      'LENGTH_MISMATCH',
      evaluation({ tuned: { predictions: test.truth, probabilities: [[0.1], [0.1, 0.2], [0.1, 0.2]] } }),
      'splits.domain-test.tuned.probabilities[0] has 1 probabilities; expected 2, one per label',
    ],
    [
      'SCORE_OUT_OF_RANGE',
      evaluation({
        tuned: {
          predictions: test.truth,
          probabilities: [
            [0.1, 2],
            [0.1, 0.2],
            [0.1, 0.2],
          ],
        },
      }),
      'splits.domain-test.tuned.probabilities[0] is 2',
    ],
    [
      'UNKNOWN_LABEL',
      { ...evaluation(), labels: ['a'] },
      'splits.domain-test.truth[0] is b; expected one of `labels`: a',
    ],
  ])('throws %s with the place: %#', (code, input, message) => {
    expect(() => prepare(input)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
  })
})
