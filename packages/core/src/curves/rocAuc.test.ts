import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordedRun } from '../../test/recordedRuns.js'
import { scoredRowsOf, scoresOf, truthOf } from '../../test/scored.js'
import { auc } from './auc.js'
import { rocAucScore } from './rocAuc.js'
import { rocCurve } from './rocCurve.js'

describe('rocAucScore', () => {
  it('is the share of pairs ranked rightly, ties half', () => {
    fc.assert(
      fc.property(scoredRowsOf, (rows) => {
        const of = (label: number) => rows.filter(([truth]) => truth === label).map(([, score]) => score)
        const pairs = of(1).flatMap((high) => of(0).map((low) => (high > low ? 1 : high === low ? 0.5 : 0)))
        const share = pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length
        expect(rocAucScore(truthOf(rows), scoresOf(rows))).toBeCloseTo(share, 13)
      }),
    )
  })

  it('is the area under rocCurve, and turns over with the scores', () => {
    fc.assert(
      fc.property(scoredRowsOf, (rows) => {
        const area = rocAucScore(truthOf(rows), scoresOf(rows))
        const { fpr, tpr } = rocCurve(truthOf(rows), scoresOf(rows))
        expect(auc(fpr, tpr)).toBeCloseTo(area, 13)
        const turned = scoresOf(rows).map((score) => -score)
        expect(rocAucScore(truthOf(rows), turned)).toBeCloseTo(1 - area, 13)
      }),
    )
  })

  it('agrees with scikit-learn on a recorded run', () => {
    const { truth, tuned } = recordedRun('spam-hard-ham/good').splits['domain-test']
    expect(rocAucScore(truth, tuned.scores!)).toBeCloseTo(0.954281045751634, 12)
  })

  it('takes the later label as positive unless one is named', () => {
    const scores = [0.2, 0.6, 0.3, 0.4]
    expect(rocAucScore(['ham', 'spam', 'spam', 'ham'], scores)).toBe(0.75)
    expect(rocAucScore(['ham', 'spam', 'spam', 'ham'], scores, { posLabel: 'ham' })).toBe(0.25)
  })

  it('has no value where a class has no rows, and refuses that under compat', () => {
    expect(rocAucScore([1, 1], [0.1, 0.2])).toBeNaN()
    expect(() => rocAucScore([1, 1], [0.1, 0.2], { compat: 'sklearn-1.2' })).toThrow(
      'the number of rows of one class is 0; expected rows of both classes',
    )
  })

  it('rescales a part of the area so that chance is 0.5 and perfect 1', () => {
    expect(rocAucScore([0, 1, 0, 1], [0.5, 0.5, 0.5, 0.5], { maxFpr: 0.1 })).toBeCloseTo(0.5, 14)
    expect(rocAucScore([0, 1, 0, 1], [0.1, 0.9, 0.2, 0.8], { maxFpr: 0.1 })).toBe(1)
    expect(() => rocAucScore([0, 1], [0, 1], { maxFpr: 0 })).toThrow(
      'maxFpr is 0; expected a number above 0 and at most 1',
    )
  })

  const truth = ['a', 'b', 'c', 'c', 'b']
  const scores = [
    [0.4, 0.4, 0.2],
    [0.2, 0.4, 0.4],
    [0.4, 0.2, 0.4],
    [0.2, 0.3, 0.5],
    [0.5, 0.25, 0.25],
  ]

  it('compares each class with the rest, averaged as asked', () => {
    const each = rocAucScore(truth, scores, { multiClass: 'ovr', average: null })
    expect(each).toEqual(
      ['a', 'b', 'c'].map((label, column) =>
        rocAucScore(
          truth.map((of) => of === label),
          scores.map((row) => row[column]!),
        ),
      ),
    )
    const [a, b, c] = each as [number, number, number]
    expect(rocAucScore(truth, scores, { multiClass: 'ovr' })).toBeCloseTo((a + b + c) / 3, 14)
    const weighted = rocAucScore(truth, scores, { multiClass: 'ovr', average: 'weighted' })
    expect(weighted).toBeCloseTo((a + 2 * b + 2 * c) / 5, 14)
  })

  it('compares each pair of classes on their rows alone', () => {
    // By hand: of a and b the pairs ranked rightly are 1 of 2 by a's score and 0.5 of 2 by b's; and so on.
    const pairs = [(0.5 + 0.25) / 2, (0.75 + 1) / 2, (0.75 + 0.875) / 2]
    const mean = (pairs[0]! + pairs[1]! + pairs[2]!) / 3
    expect(rocAucScore(truth, scores, { multiClass: 'ovo' })).toBeCloseTo(mean, 14)
    const byRows = (3 * pairs[0]! + 3 * pairs[1]! + 4 * pairs[2]!) / 10
    expect(rocAucScore(truth, scores, { multiClass: 'ovo', average: 'weighted' })).toBeCloseTo(byRows, 14)
  })

  it('scores each label of sets of labels on its own', () => {
    const sets = [
      [1, 0],
      [0, 1],
      [1, 1],
    ]
    const ofLabels = [
      [0.9, 0.2],
      [0.1, 0.8],
      [0.7, 0.1],
    ]
    expect(rocAucScore(sets, ofLabels, { average: null })).toEqual([1, 0.5])
    expect(rocAucScore(sets, ofLabels)).toBe(0.75)
    expect(() => rocAucScore([[1, 2]], [[0.1, 0.2]])).toThrow('truth[0][1] is 2; expected 0 or 1')
    expect(() =>
      rocAucScore(
        [[1, 0], [1]],
        [
          [0.1, 0.2],
          [0.1, 0.2],
        ],
      ),
    ).toThrow('truth[1].length is 1; expected 2, as in the first row')
  })

  it('says how several classes must be given', () => {
    expect(() => rocAucScore(truth, scores)).toThrow("multiClass is undefined; expected 'ovr' or 'ovo'")
    expect(() => rocAucScore(truth, scores, { multiClass: 'ovo', average: null })).toThrow(
      "average is null; expected 'macro' or 'weighted' where multiClass is 'ovo'",
    )
    expect(() => rocAucScore(['a', 'b', 'b', 'a', 'b'], scores, { multiClass: 'ovr' })).toThrow(
      'scores[0].length is 3; expected 2, one for each label (a, b); name others, in order, as `labels`',
    )
    const doubled = scores.map((row) => row.map((score) => score / 2))
    expect(() => rocAucScore(truth, doubled, { multiClass: 'ovr' })).toThrow(
      'the sum of scores[0] is 0.5; expected 1',
    )
  })
})
