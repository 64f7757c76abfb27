import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordedMultilabelRun } from '../../test/recordedRuns.js'
import { metricsBySplit } from '../evaluation/metricsBySplit.js'
import { prepare } from '../evaluation/prepare.js'
import { metricsOf } from './metricsOf.js'
import {
  emptyMultilabelTally,
  type MultilabelTallyKind,
  mergeMultilabelTallies,
  type RowPattern,
  tallyMultilabelRows,
} from './multilabelTally.js'

const labels = ['a', 'b', 'c']
const kind: MultilabelTallyKind = { task: 'multilabel', labels, hasBase: true }
const set = fc.subarray(labels)
const answer = fc.oneof({ weight: 4, arbitrary: set }, fc.constantFrom(null, ['a', 'gibberish']))
const some = fc.array(
  fc.record({ truth: set, base: answer, tuned: answer, lang: fc.constantFrom('de', 'en', null) }),
  { maxLength: 20 },
)
type Rows = typeof some extends fc.Arbitrary<infer T> ? T : never

const tally = (rows: Rows) =>
  tallyMultilabelRows(
    {
      truth: rows.map(({ truth }) => truth),
      base: { predictions: rows.map(({ base }) => base) },
      tuned: { predictions: rows.map(({ tuned }) => tuned) },
      slices: { lang: rows.map(({ lang }) => lang) },
    },
    kind,
  )

describe('multilabel tallies', () => {
  it('merge in any grouping and order, with the empty one as identity', () => {
    fc.assert(
      fc.property(some, some, some, (one, two, three) => {
        const [a, b, c] = [tally(one), tally(two), tally(three)]
        expect(mergeMultilabelTallies(mergeMultilabelTallies(a, b), c)).toEqual(
          mergeMultilabelTallies(a, mergeMultilabelTallies(b, c)),
        )
        expect(mergeMultilabelTallies(a, b)).toEqual(mergeMultilabelTallies(b, a))
        expect(mergeMultilabelTallies(a, emptyMultilabelTally(kind))).toEqual(a)
        expect(tally([...one, ...two])).toEqual(mergeMultilabelTallies(a, b))
      }),
    )
  })

  it('have no more places for more rows of the same kind, and the metrics of their rows, slice by slice', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const found = tally(rows)
        const twice = tally([...rows, ...rows])
        const doubled = <T extends { readonly count: number }>(places: readonly T[]) =>
          places.map((place) => ({ ...place, count: 2 * place.count }))
        expect(twice.patterns).toEqual(doubled(found.patterns))
        expect(twice.perLabel).toEqual(doubled(found.perLabel))
        const sizes = (part: readonly RowPattern[]) =>
          part.map(({ slice, truth, base, tuned }) => JSON.stringify([slice, truth, base, tuned]))
        expect(new Set(sizes(found.patterns)).size).toBe(found.patterns.length)
        const german = rows.filter(({ lang }) => lang === 'de')
        expect(metricsOf(found, { slice: 'lang=de' })).toEqual(metricsOf(tally(german)))
      }),
    )
  })

  it('have the metrics that the rows have, on a real run', () => {
    const evaluation = recordedMultilabelRun('nafld-older/good')
    const counted = tallyMultilabelRows(evaluation.splits['domain-test'], {
      task: 'multilabel',
      labels: evaluation.labels!,
      hasBase: true,
    })
    expect(metricsOf(counted)).toEqual(metricsBySplit(prepare(evaluation), 'all')['domain-test'])
  })

  it('refuse a true label that is none, and another kind', () => {
    expect(() =>
      tallyMultilabelRows({ truth: [['x']], tuned: { predictions: [[]] } }, { ...kind, hasBase: false }),
    ).toThrow('truth[0] is x; expected one of a, b, c')
    expect(() =>
      mergeMultilabelTallies(emptyMultilabelTally(kind), emptyMultilabelTally({ ...kind, labels: ['a'] })),
    ).toThrow('the kind of the second tally is')
  })
})
