import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Label } from '../evaluation/evaluation.js'
import { metricsOf } from './metricsOf.js'
import { emptyTally, mergeTallies, type TallyKind } from './tally.js'
import { tallyFromCounts } from './tallyFromCounts.js'
import { tallyRows } from './tallyRows.js'

interface Row {
  readonly truth: Label
  readonly base: Label | null
  readonly tuned: Label | null
  readonly lang: string | null
}

const kinds: readonly TallyKind[] = [
  { task: 'binary', labels: ['ham', 'spam'], positive: 'spam', hasBase: true },
  { task: 'binary', labels: ['ham', 'spam'], positive: 'spam', hasBase: false },
  { task: 'multiclass', labels: ['a', 'b', 'c', 'd'], hasBase: true },
  { task: 'multiclass', labels: ['a', 'b', 'c'], positive: 'b', hasBase: true },
]

/** Rows in which answers may be missing, or no label. */
const rowsOf = ({ labels }: TallyKind) => {
  const answer = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...labels) },
    fc.constantFrom(null, 'gibberish'),
  )
  const lang = fc.constantFrom('de', 'en', 'e"n', null)
  const row = fc.record<Row>({ truth: fc.constantFrom(...labels), base: answer, tuned: answer, lang })
  return fc.array(row, { maxLength: 25 })
}

const columnsOf = (rows: readonly Row[]) => ({
  truth: rows.map(({ truth }) => truth),
  base: { predictions: rows.map(({ base }) => base) },
  tuned: { predictions: rows.map(({ tuned }) => tuned) },
  slices: { lang: rows.map(({ lang }) => lang) },
})

describe.each(kinds)('tallies of $task rows, $labels, base: $hasBase', (kind) => {
  const some = rowsOf(kind)
  const tally = (rows: readonly Row[]) => tallyRows(columnsOf(rows), kind)

  it('merge in any grouping and order, with the empty one as identity', () => {
    fc.assert(
      fc.property(some, some, some, (one, two, three) => {
        const [a, b, c] = [tally(one), tally(two), tally(three)]
        expect(mergeTallies(mergeTallies(a, b), c)).toEqual(mergeTallies(a, mergeTallies(b, c)))
        expect(mergeTallies(a, b)).toEqual(mergeTallies(b, a))
        expect(mergeTallies(a, emptyTally(kind))).toEqual(a)
        expect(mergeTallies(emptyTally(kind), a)).toEqual(a)
      }),
    )
  })

  it('of rows together are the merged tallies of their parts', () => {
    fc.assert(
      fc.property(some, some, (one, two) => {
        expect(tally([...one, ...two])).toEqual(mergeTallies(tally(one), tally(two)))
      }),
    )
  })

  it('are the same of rows and of rows that a query counted', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const counted = rows.flatMap(({ lang, ...row }) => [
          { ...row, count: 1n },
          ...(lang === null ? [] : [{ ...row, slice: `lang=${lang}`, count: 1 }]),
        ])
        expect(tallyFromCounts(counted, kind)).toEqual(tally(rows))
      }),
    )
  })

  it('are bounded by slices x (classes + 1)³, and plain JSON', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const found = tally(rows)
        const slices = new Set(found.cells.map(({ slice }) => slice)).size
        expect(found.cells.length).toBeLessThanOrEqual(slices * (kind.labels.length + 1) ** 3)
        expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      }),
    )
  })

  it('have the metrics of their rows, slice by slice', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const whole = metricsOf(tally(rows))
        expect(whole.tuned.rows).toBe(rows.length)
        const right = rows.filter(({ truth, tuned }) => truth === tuned).length
        if (rows.length > 0) expect(whole.tuned.accuracy).toBeCloseTo(right / rows.length, 14)
        expect('base' in whole).toBe(kind.hasBase)
        const german = rows.filter(({ lang }) => lang === 'de')
        expect(metricsOf(tally(rows), { slice: 'lang=de' })).toEqual(metricsOf(tally(german)))
      }),
    )
  })
})
