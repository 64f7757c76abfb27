import { describe, expect, it } from 'vitest'
import { type Cell, pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { invalidOutput } from './invalidOutput.js'

const detect = (cells: readonly Cell[]) =>
  invalidOutput(pitfallInput(spamTask({ 'domain-test': rowsOf(cells) })))

describe('invalidOutput', () => {
  it('counts and shows answers that are no label', () => {
    const [found] = detect([
      ['spam', 'spam', 'Spam.', 2],
      ['ham', 'unsure', 'ham', 1],
      ['ham', 'ham', 'ham', 97],
    ])
    expect(found).toMatchObject({
      severity: 'warning',
      pattern: 'generated-answers',
      evidence: { tuned: 2, tunedShare: 0.02, base: 1, rows: 100 },
      examples: ['r1', 'r2'],
    })
    expect(found!.sentence).toBe(
      '2 answers of the tuned model (2.0%) and 1 answer of the base are no label, such as "Spam.": counted as wrong.',
    )
  })

  it('is serious from 5% on, and informs where it is the base alone', () => {
    expect(
      detect([
        ['spam', 'spam', 'x', 5],
        ['ham', 'ham', 'ham', 95],
      ])[0]!.severity,
    ).toBe('serious')
    expect(
      detect([
        ['spam', 'x', 'spam', 5],
        ['ham', 'ham', 'ham', 95],
      ])[0]!.severity,
    ).toBe('info')
  })

  it('does not take a missing answer for an invalid one', () => {
    expect(
      detect([
        ['spam', 'spam', null, 1],
        ['ham', 'ham', 'ham', 97],
      ]),
    ).toEqual([])
  })
})
