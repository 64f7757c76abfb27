import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rocAucScore } from '../../src/curves.js'
import { repeated, scoredRowsOf, scoresOf, truthOf, weightsOf } from '../scored.js'
import { LABEL_RANKING_METRICS, SCORE_METRICS, type ScoreMetric } from './registry.js'

/** The registered metrics, and of one of them an option that is summed another way. */
const METRICS: Readonly<Record<string, ScoreMetric>> = {
  ...SCORE_METRICS,
  'rocAucScore with maxFpr': {
    ...SCORE_METRICS['rocAucScore']!,
    metric: (truth, scores, options) => rocAucScore(truth, scores, { ...options, maxFpr: 0.4 }),
  },
}

describe.each(Object.entries(METRICS))('%s', (_name, { metric, bounds, perfect, weighted, ranking }) => {
  it('does not mind the order of rows, and stays within its bounds', () => {
    fc.assert(
      fc.property(scoredRowsOf, (rows) => {
        const turned = [...rows].reverse()
        const value = metric(truthOf(rows), scoresOf(rows))
        expect(metric(truthOf(turned), scoresOf(turned))).toBeCloseTo(value, 12)
        expect(value).toBeGreaterThanOrEqual(bounds[0])
        expect(value).toBeLessThanOrEqual(bounds[1] + 1e-12)
        expect(metric(truthOf(rows), truthOf(rows))).toBeCloseTo(perfect, 12)
      }),
    )
  })

  if (weighted)
    it('takes a weight as so many repetitions of the row, and 0 as none', () => {
      fc.assert(
        fc.property(scoredRowsOf, (rows) => {
          const whole = repeated(rows)
          const value = metric(truthOf(whole), scoresOf(whole))
          expect(metric(truthOf(rows), scoresOf(rows), { sampleWeight: weightsOf(rows) })).toBeCloseTo(
            value,
            12,
          )
          const sampleWeight = [...weightsOf(rows), 0, 0]
          const more = metric([...truthOf(rows), 0, 1], [...scoresOf(rows), 0.95, 0.05], { sampleWeight })
          expect(more).toBeCloseTo(value, 12)
        }),
      )
    })

  if (ranking)
    it('looks at the order of scores alone', () => {
      fc.assert(
        fc.property(scoredRowsOf, (rows) => {
          const logits = scoresOf(rows).map((score) => Math.log((score + 0.01) / (1.01 - score)))
          expect(metric(truthOf(rows), logits)).toBe(metric(truthOf(rows), scoresOf(rows)))
        }),
      )
    })

  it('refuses columns that do not fit, scores that are no numbers, no rows, and a third class', () => {
    expect(() => metric([1, 0, 1], [0.1, 0.2])).toThrow('scores has 2 rows, truth has 3; expected as many')
    expect(() => metric([1, 0], [0.1, NaN])).toThrow('scores[1] is NaN; expected a finite number')
    expect(() => metric([1, 0], [Infinity, 0.1])).toThrow('scores[0] is Infinity; expected a finite number')
    expect(() => metric([], [])).toThrow('truth has no rows')
    expect(() => metric([0, 1, 2], [0.1, 0.2, 0.3])).toThrow(
      'the number of labels in the data is 3; expected at most 2, or one column of scores for each',
    )
    if (weighted)
      expect(() => metric([1, 0], [0.1, 0.2], { sampleWeight: [1] })).toThrow('sampleWeight has 1 rows')
  })
})

/** Rows of three labels with a score in tenths for each, and a weight. */
const rankedRows = fc.array(
  fc.tuple(
    fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 3 }),
    fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }),
    fc.integer({ min: 1, max: 3 }),
  ),
  { minLength: 1, maxLength: 15 },
)

describe.each(Object.entries(LABEL_RANKING_METRICS))('%s', (_name, { metric, perfect }) => {
  it('minds neither the order of rows nor that of labels, and takes weights as repetitions', () => {
    fc.assert(
      fc.property(rankedRows, (rows) => {
        const [truth, scores] = [rows.map(([has]) => has), rows.map(([, of]) => of)]
        const value = metric(truth, scores)
        expect(metric([...truth].reverse(), [...scores].reverse())).toBeCloseTo(value, 12)
        const turned = (table: number[][]) => table.map((row) => [...row].reverse())
        expect(metric(turned(truth), turned(scores))).toBeCloseTo(value, 12)
        const whole = rows.flatMap((row) => Array.from({ length: row[2] }, () => row))
        const weighted = metric(truth, scores, { sampleWeight: rows.map(([, , weight]) => weight) })
        const once = metric(
          whole.map(([has]) => has),
          whole.map(([, of]) => of),
        )
        expect(weighted).toBeCloseTo(once, 12)
      }),
    )
  })

  it('is perfect where a row’s one label scores highest, and worse where it scores lowest', () => {
    expect(metric([[0, 1, 0]], [[0.1, 0.9, 0.2]])).toBe(perfect)
    expect(metric([[0, 1, 0]], [[0.5, 0.1, 0.2]])).not.toBe(perfect)
  })
})
