import { describe, expect, it } from 'vitest'
import { emptyTally, mergeTallies, type TallyKind } from './tally.js'
import { tallyFromCounts } from './tallyFromCounts.js'
import { tallyRows } from './tallyRows.js'

const kind: TallyKind = { task: 'binary', labels: ['ham', 'spam'], positive: 'spam', hasBase: true }

describe('a tally', () => {
  it('counts a row once among all and once in each of its slices', () => {
    const columns = {
      truth: ['spam', 'spam', 'ham'],
      base: { predictions: ['ham', 'ham', 'ham'] },
      tuned: { predictions: ['spam', 'spam', null] },
      slices: { lang: ['de', 'en', null], age: ['old', 'old', 'old'] },
    }
    const { cells, missing } = tallyRows(columns, kind)
    expect(cells).toEqual([
      { slice: 'age=old', truth: 0, base: 0, tuned: null, count: 1 },
      { slice: 'age=old', truth: 1, base: 0, tuned: 1, count: 2 },
      { slice: 'lang=de', truth: 1, base: 0, tuned: 1, count: 1 },
      { slice: 'lang=en', truth: 1, base: 0, tuned: 1, count: 1 },
      { slice: null, truth: 0, base: 0, tuned: null, count: 1 },
      { slice: null, truth: 1, base: 0, tuned: 1, count: 2 },
    ])
    expect(missing).toEqual([
      { slice: 'age=old', truth: 0, model: 'tuned', count: 1 },
      { slice: null, truth: 0, model: 'tuned', count: 1 },
    ])
  })

  it('lists no place without rows', () => {
    expect(tallyFromCounts([{ truth: 'spam', base: 'ham', tuned: 'spam', count: 0 }], kind).cells).toEqual([])
  })

  it('merges with its own kind alone', () => {
    const other = emptyTally({ ...kind, positive: 'ham' })
    expect(() => mergeTallies(emptyTally(kind), other)).toThrow(
      'the kind of the second tally is {"task":"binary","labels":["ham","spam"],"positive":"ham","hasBase":true}; expected {',
    )
  })

  it('refuses what it cannot count, and says where', () => {
    expect(() => emptyTally({ ...kind, labels: ['a', 'b', 'c'] })).toThrow(
      'labels.length is 3; expected 2 in a binary task',
    )
    expect(() => emptyTally({ ...kind, positive: 'eggs' })).toThrow(
      'positive is eggs; expected one of ham, spam',
    )
    expect(() => tallyFromCounts([{ truth: 'eggs', tuned: 'ham', count: 1 }], kind)).toThrow(
      'truth[0] is eggs; expected one of ham, spam',
    )
    expect(() => tallyFromCounts([{ truth: 'ham', tuned: 'ham', count: -1 }], kind)).toThrow(
      'the count of row 0 is -1; expected 0 or more',
    )
    const columns = { truth: ['ham', 'spam'], tuned: { predictions: ['ham', 'ham'] } }
    expect(() => tallyRows(columns, kind)).toThrow('base.predictions has 0 rows, truth has 2')
    expect(() => tallyRows({ ...columns, slices: { lang: ['de'] } }, { ...kind, hasBase: false })).toThrow(
      'slices.lang has 1 rows, truth has 2',
    )
  })
})
