import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyGradedTally, type GradedTallyKind, mergeGradedTallies, tallyGradedRows } from './gradedTally.js'
import { metricsOf } from './metricsOf.js'

const kind: GradedTallyKind = { task: 'graded', hasBase: true }

/** Quarters add up exactly, so that sums do not depend on their order. */
const score = fc.constantFrom(0, 0.25, 0.5, 0.75, 1, null)
const some = fc.array(
  fc.record({
    base: score,
    tuned: score,
    lang: fc.constantFrom('de', 'en', null),
    cluster: fc.constantFrom('a', 'b', 'c'),
  }),
  { maxLength: 25 },
)
type Rows = typeof some extends fc.Arbitrary<infer T> ? T : never

const tally = (rows: Rows) =>
  tallyGradedRows(
    {
      base: { scores: rows.map(({ base }) => base) },
      tuned: { scores: rows.map(({ tuned }) => tuned) },
      slices: { lang: rows.map(({ lang }) => lang) },
      clusters: rows.map(({ cluster }) => cluster),
    },
    kind,
  )

describe('graded tallies', () => {
  it('merge in any grouping and order, with the empty one as identity', () => {
    fc.assert(
      fc.property(some, some, some, (one, two, three) => {
        const [a, b, c] = [tally(one), tally(two), tally(three)]
        expect(mergeGradedTallies(mergeGradedTallies(a, b), c)).toEqual(
          mergeGradedTallies(a, mergeGradedTallies(b, c)),
        )
        expect(mergeGradedTallies(a, b)).toEqual(mergeGradedTallies(b, a))
        expect(mergeGradedTallies(a, emptyGradedTally(kind))).toEqual(a)
        expect(tally([...one, ...two])).toEqual(mergeGradedTallies(a, b))
      }),
    )
  })

  it('have the mean score of their rows, slice by slice, and of missing answers 0', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const whole = metricsOf(tally(rows))
        expect(whole.tuned.rows).toBe(rows.length)
        const mean = rows.reduce((sum, { tuned }) => sum + (tuned ?? 0), 0) / rows.length
        expect(whole.tuned.score).toBe(rows.length === 0 ? null : mean)
        const german = rows.filter(({ lang }) => lang === 'de')
        expect(metricsOf(tally(rows), { slice: 'lang=de' })).toEqual(metricsOf(tally(german)))
      }),
    )
  })

  it('hold what paired differences need, cluster by cluster', () => {
    const { moments } = tally([
      { base: 0.5, tuned: 1, lang: null, cluster: 'a' },
      { base: 0.5, tuned: null, lang: null, cluster: 'a' },
      { base: 0, tuned: 0, lang: null, cluster: 'b' },
    ])
    expect(moments).toEqual([
      {
        slice: null,
        cluster: 'a',
        count: 2,
        base: { sum: 1, squares: 0.5, missing: 0 },
        tuned: { sum: 1, squares: 1, missing: 1 },
        products: 0.5,
        gains: 1,
        losses: 1,
      },
      expect.objectContaining({ cluster: 'b', count: 1, gains: 0, losses: 0 }),
    ])
  })

  it('refuse what is no score, and another kind', () => {
    expect(() =>
      tallyGradedRows({ tuned: { scores: [0.1, 2] } }, { task: 'graded', hasBase: false }),
    ).toThrow('tuned.scores[1] is 2; expected a score from 0 to 1, or null')
    expect(() => tallyGradedRows({ tuned: { scores: [1, 0] }, base: { scores: [1] } }, kind)).toThrow(
      'base.scores has 1 rows, tuned.scores has 2; expected as many',
    )
    expect(() =>
      mergeGradedTallies(emptyGradedTally(kind), emptyGradedTally({ ...kind, hasBase: false })),
    ).toThrow('the kind of the second tally is {"hasBase":false}; expected {"hasBase":true}')
  })
})
