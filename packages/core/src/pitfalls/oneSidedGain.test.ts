import { describe, expect, it } from 'vitest'
import { type Cell, pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { oneSidedGain } from './oneSidedGain.js'

const detect = (cells: readonly Cell[]) =>
  oneSidedGain(pitfallInput(spamTask({ 'domain-test': rowsOf(cells) })))

describe('oneSidedGain', () => {
  it('is found where recall rose from .50 to .90 and precision fell from 50/52 to 90/110', () => {
    const [found] = detect([
      ['spam', 'spam', 'spam', 50],
      ['spam', 'ham', 'spam', 40],
      ['spam', 'ham', 'ham', 10],
      ['ham', 'spam', 'spam', 2],
      ['ham', 'ham', 'spam', 18],
      ['ham', 'ham', 'ham', 80],
    ])
    expect(found).toMatchObject({
      severity: 'warning',
      pattern: 'precision-and-recall',
      evidence: { recallChange: 0.4 },
    })
    expect(found!.evidence['precisionChange']).toBeCloseTo(90 / 110 - 50 / 52, 12)
    expect(found!.sentence).toMatch(/^Recall rose \(\+0\.400 .* and precision fell \(−0\.143/)
    expect(found!.examples[0]).toBe('r103')
  })

  it('is not found where both rose', () => {
    expect(
      detect([
        ['spam', 'ham', 'spam', 40],
        ['spam', 'spam', 'spam', 50],
        ['ham', 'spam', 'ham', 20],
        ['ham', 'ham', 'ham', 80],
      ]),
    ).toEqual([])
  })

  it('is not found where neither move is more than sampling', () => {
    expect(
      detect([
        ['spam', 'spam', 'spam', 20],
        ['spam', 'ham', 'spam', 1],
        ['ham', 'ham', 'spam', 2],
        ['ham', 'ham', 'ham', 20],
      ]),
    ).toEqual([])
  })
})
