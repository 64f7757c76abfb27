import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BinaryCounts, binaryCounts } from '../../src/metrics.js'
import { LABEL_METRICS } from './registry.js'
import { columnsOf, labelledRows, labelSetRows, repeated } from './rows.js'

const named = ['spam', 'ham', 'eggs']

describe.each(Object.entries(LABEL_METRICS))('%s', (_name, one) => {
  const { metric, bounds, perfect, symmetric } = one

  it('does not mind the order of rows', () => {
    fc.assert(
      fc.property(labelledRows(3), (rows) => {
        const { truth, predicted } = columnsOf(rows)
        const turned = columnsOf([...rows].reverse())
        expect(metric(turned.truth, turned.predicted)).toBeCloseTo(metric(truth, predicted), 12)
      }),
    )
  })

  it('does not mind what the classes are called', () => {
    fc.assert(
      fc.property(labelledRows(3), (rows) => {
        const { truth, predicted } = columnsOf(rows)
        const of = (column: number[]) => column.map((code) => named[code]!)
        expect(metric(of(truth), of(predicted))).toBeCloseTo(metric(truth, predicted), 12)
      }),
    )
  })

  it('takes a weight as so many repetitions of the row, and 0 as none', () => {
    fc.assert(
      fc.property(labelledRows(3), (rows) => {
        const { truth, predicted, weights } = columnsOf(rows)
        const whole = columnsOf(repeated(rows))
        const value = metric(whole.truth, whole.predicted)
        expect(metric(truth, predicted, { sampleWeight: weights })).toBeCloseTo(value, 12)
        const more = metric([...truth, 0, 1], [...predicted, 1, 2], { sampleWeight: [...weights, 0, 0] })
        expect(more).toBeCloseTo(value, 12)
      }),
    )
  })

  it('stays within its bounds, and is perfect on the truth itself', () => {
    fc.assert(
      fc.property(labelledRows(3), (rows) => {
        const { truth, predicted } = columnsOf(rows)
        const value = metric(truth, predicted)
        expect(value).toBeGreaterThanOrEqual(bounds[0] - 1e-12)
        expect(value).toBeLessThanOrEqual(bounds[1] + 1e-12)
        expect(metric(truth, truth)).toBeCloseTo(perfect, 12)
      }),
    )
  })

  it('changes sides as it says', () => {
    const [truth, predicted] = [
      [0, 0, 0, 0, 1, 1, 2, 2, 2],
      [0, 1, 1, 2, 1, 1, 2, 2, 0],
    ]
    const there = metric(truth!, predicted!)
    if (symmetric) expect(metric(predicted!, truth!)).toBeCloseTo(there, 12)
    else expect(metric(predicted!, truth!)).not.toBeCloseTo(there, 3)
  })

  it('refuses columns of different lengths, no rows, and weights that do not fit', () => {
    expect(() => metric([1, 0, 1], [1, 0])).toThrow('predicted has 2 rows, truth has 3')
    expect(() => metric([], [])).toThrow('truth has no rows')
    expect(() => metric([1, 0], [1, 0], { sampleWeight: [1] })).toThrow('sampleWeight has 1 rows')
    expect(() => metric([1, 0], [1, 0], { sampleWeight: [1, NaN] })).toThrow('sampleWeight[1] is NaN')
    expect(() => metric([1, NaN], [1, 0])).toThrow('truth[1] is NaN')
    expect(() => metric([1, 0], [1, '0'])).toThrow('predicted[1] is the string 0')
  })
})

describe.each(Object.entries(LABEL_METRICS).filter(([, { ofCounts }]) => ofCounts))('%s', (_name, one) => {
  it('is the same of rows and of their counts', () => {
    fc.assert(
      fc.property(labelledRows(2), (rows) => {
        const { truth, predicted } = columnsOf(rows)
        expect(one.binary!(truth, predicted)).toBe(one.ofCounts!(binaryCounts(truth, predicted)))
      }),
    )
  })

  it('needs of two parts of the rows their counts alone, added up in any order and grouping', () => {
    fc.assert(
      fc.property(labelledRows(2), labelledRows(2), labelledRows(2), (a, b, c) => {
        const counts = [a, b, c].map((rows) => binaryCounts(columnsOf(rows).truth, columnsOf(rows).predicted))
        const [x, y, z] = counts as [BinaryCounts, BinaryCounts, BinaryCounts]
        const whole = columnsOf([...a, ...b, ...c])
        const value = one.binary!(whole.truth, whole.predicted)
        const none = { tp: 0, fp: 0, fn: 0, tn: 0 }
        for (const sum of [
          add(add(x, y), z),
          add(x, add(y, z)),
          add(z, add(y, x)),
          add(add(none, x), add(y, z)),
        ])
          expect(one.ofCounts!(sum)).toBe(value)
      }),
    )
  })
})

const complements = Object.entries(LABEL_METRICS).filter(([, { complementOf }]) => complementOf)
describe.each(complements)('%s', (_name, one) => {
  it(`is 1 − ${one.complementOf}, where that is defined`, () => {
    const other = LABEL_METRICS[one.complementOf!]!
    fc.assert(
      fc.property(labelledRows(3), (rows) => {
        const { truth, predicted } = columnsOf(rows)
        expect(one.metric(truth, predicted) + other.metric(truth, predicted)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe.each(Object.entries(LABEL_METRICS).filter(([, { multilabel }]) => multilabel))(
  '%s of sets of labels',
  (_name, { multilabel, perfect }) => {
    const setsOf = (rows: readonly number[][]) =>
      rows.map((row) => new Set(row.flatMap((has, label) => (has ? [named[label]!] : []))))

    it('is the same of Sets, of rows of 0 and 1, in any order, and repeated or weighted', () => {
      fc.assert(
        fc.property(labelSetRows, (rows) => {
          const { truth, predicted, weights } = columnsOf(rows)
          const value = multilabel!(truth, predicted)
          expect(multilabel!(setsOf(truth), setsOf(predicted))).toBeCloseTo(value, 12)
          expect(multilabel!([...truth].reverse(), [...predicted].reverse())).toBeCloseTo(value, 12)
          const whole = columnsOf(repeated(rows))
          const weighted = multilabel!(truth, predicted, { sampleWeight: weights })
          expect(weighted).toBeCloseTo(multilabel!(whole.truth, whole.predicted), 12)
          expect(multilabel!(truth, truth)).toBeCloseTo(perfect, 12)
        }),
      )
    })

    it('refuses what is neither', () => {
      expect(() => multilabel!([[1, 2]], [[1, 0]])).toThrow('truth[0][1] is 2; expected 0 or 1')
      expect(() => multilabel!([[1, 0]], [[1]])).toThrow('predicted[0].length is 1; expected 2')
      expect(() => multilabel!([new Set(['a'])], [[1]])).toThrow('expected a Set of labels')
      expect(() => multilabel!([[1]], [new Set(['a'])])).toThrow('expected a 0 or 1 for each label')
      expect(() => multilabel!([new Set(['a']), new Set([1])], [new Set(), new Set()])).toThrow(
        'truth[1] is the number 1',
      )
      expect(() => multilabel!([[1]], [])).toThrow('predicted has 0 rows, truth has 1')
    })
  },
)

function add(a: BinaryCounts, b: BinaryCounts): BinaryCounts {
  return { tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn, tn: a.tn + b.tn }
}
