import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { tooSmall } from './tooSmall.js'

describe('tooSmall', () => {
  it('names claims that no model could meet: 10 positives for a recall floor of 0.80, which needs 17', () => {
    const cells = [
      ['spam', 'ham', 'spam', 10],
      ['ham', 'ham', 'ham', 40],
    ] as const
    const [found] = tooSmall(pitfallInput(spamTask({ 'domain-test': rowsOf(cells) })))
    expect(found).toMatchObject({
      severity: 'warning',
      pattern: 'uncertainty',
      evidence: { rows: 50, positives: 10, unshowable: 2 },
    })
    expect(found!.sentence).toMatch(
      /^Too few rows to show "Precision floor" \(10 rows\), "Recall floor" \(10 rows\), whatever the model does\./,
    )
    // Connor (1987): d√50 = 1.95996·√(10/50) + 0.84162·√(10/50 − d²)
    expect(found!.evidence['minimumDetectableChange']).toBeCloseTo(0.17304170018, 8)
  })

  it('names how many rows an open claim needs', () => {
    const cells = [
      ['spam', 'ham', 'spam', 52],
      ['spam', 'ham', 'ham', 8],
      ['ham', 'ham', 'ham', 60],
    ] as const
    const [found] = tooSmall(pitfallInput(spamTask({ 'domain-test': rowsOf(cells) })))
    expect(found).toMatchObject({
      severity: 'info',
      evidence: { unshowable: 0, open: 1, widest: 'floor/recall', rowsNeededFor: 'floor/recall' },
    })
    const rowsNeeded = Number(found!.evidence['rowsNeeded'])
    expect(rowsNeeded).toBeGreaterThan(60)
    expect(found!.remedy).toContain(`about ${rowsNeeded} of the kind`)
  })

  it('is not found where every claim is settled', () => {
    const cells = [
      ['spam', 'ham', 'spam', 600],
      ['ham', 'ham', 'ham', 600],
    ] as const
    expect(tooSmall(pitfallInput(spamTask({ 'domain-test': rowsOf(cells) })))).toEqual([])
  })
})
