import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { sliceRegression } from './sliceRegression.js'

const rows = rowsOf([
  ['ham', 'ham', 'spam', 20],
  ['ham', 'ham', 'ham', 20],
  ['spam', 'ham', 'spam', 40],
])
const detect = (group: (row: number) => string) =>
  sliceRegression(
    pitfallInput(
      spamTask({ 'domain-test': { ...rows, slices: { group: rows.truth.map((_, row) => group(row)) } } }),
    ),
  )

describe('sliceRegression', () => {
  it('is found where one group lost half its right answers and the other gained', () => {
    const [found] = detect((row) => (row < 40 ? 'old' : 'new'))
    expect(found).toMatchObject({
      severity: 'serious',
      pattern: 'averages',
      evidence: {
        judged: 2,
        worse: 1,
        failed: 1,
        worst: 'slice/group=old/accuracy',
        worstChange: -0.5,
        worstRows: 40,
      },
    })
    expect(found!.sentence).toMatch(
      /in 1 of 2 slices judged; most in "old: accuracy": −0\.500 \[.*\] on 40 rows\.$/,
    )
    expect(found!.examples).toEqual(Array.from({ length: 20 }, (_, row) => `r${row + 1}`))
  })

  it('is not found where losses and gains share the groups', () => {
    expect(detect((row) => (row % 2 === 0 ? 'even' : 'odd'))).toEqual([])
  })
})
