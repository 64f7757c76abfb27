import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordedRun } from '../../test/recordedRuns.js'
import { rocAucScore } from '../curves/rocAuc.js'
import { binScores, emptyScoreBins, mergeScoreBins, rocAucOfBins } from './scoreBins.js'

const some = fc.array(
  fc.record({ truth: fc.constantFrom('y', 'n'), score: fc.double({ min: 0, max: 1, noNaN: true }) }),
  {
    maxLength: 25,
  },
)
type Rows = typeof some extends fc.Arbitrary<infer T> ? T : never

const binned = (rows: Rows, bins = 8) =>
  binScores(
    {
      truth: rows.map(({ truth }) => truth),
      tuned: { predictions: rows.map(({ truth }) => truth), scores: rows.map(({ score }) => score) },
    },
    { bins, positive: 'y' },
  )

describe('score bins', () => {
  it('merge in any grouping and order, with the empty ones as identity', () => {
    fc.assert(
      fc.property(some, some, some, (one, two, three) => {
        const [a, b, c] = [binned(one), binned(two), binned(three)]
        expect(mergeScoreBins(mergeScoreBins(a, b), c)).toEqual(mergeScoreBins(a, mergeScoreBins(b, c)))
        expect(mergeScoreBins(a, b)).toEqual(mergeScoreBins(b, a))
        expect(mergeScoreBins(a, emptyScoreBins({ bins: 8 }))).toEqual(a)
        expect(binned([...one, ...two])).toEqual(mergeScoreBins(a, b))
      }),
    )
  })

  it('give ROC AUC within the error that they state', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const found = rocAucOfBins(binned(rows), { model: 'tuned' })
        const classes = new Set(rows.map(({ truth }) => truth)).size
        expect(found === null).toBe(classes < 2)
        if (!found) return
        const exact = rocAucScore(
          rows.map(({ truth }) => (truth === 'y' ? 1 : 0)),
          rows.map(({ score }) => score),
        )
        expect(Math.abs(exact - found.rocAuc)).toBeLessThanOrEqual(found.error + 1e-12)
      }),
    )
  })

  it('put 1 in the last bin, and are near the exact area of a real run with a thousand', () => {
    expect(binned([{ truth: 'y', score: 1 }]).cells[0]).toMatchObject({ bin: 7, positive: true })
    const { splits, positive } = recordedRun('spam-hard-ham/good')
    const test = splits['domain-test']
    const found = rocAucOfBins(binScores(test, { bins: 1000, positive: positive! }), { model: 'tuned' })!
    const exact = rocAucScore(
      test.truth.map((label) => (label === positive ? 1 : 0)),
      test.tuned.scores!,
    )
    expect(Math.abs(exact - found.rocAuc)).toBeLessThanOrEqual(found.error)
    expect(found.error).toBeLessThan(0.01)
  })

  it('refuse what is no probability, and other bins', () => {
    expect(() => binned([{ truth: 'y', score: 1.5 }])).toThrow('tuned.scores[0] is 1.5')
    expect(() => emptyScoreBins({ bins: 0 })).toThrow('bins is 0; expected a whole number of at least 1')
    expect(() => mergeScoreBins(emptyScoreBins({ bins: 2 }), emptyScoreBins({ bins: 3 }))).toThrow(
      'the bins of the second is 3; expected 2',
    )
  })
})
