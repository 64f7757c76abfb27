import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { recordedRun } from '../../test/recordedRuns.js'
import { accuracyTrap } from './accuracyTrap.js'

describe('accuracyTrap', () => {
  it('is found where a constant answer does as well: 96% accuracy, no spam found', () => {
    const cells = [
      ['ham', 'ham', 'ham', 96],
      ['spam', 'ham', 'ham', 4],
    ] as const
    const [found] = accuracyTrap(pitfallInput(spamTask({ 'domain-test': rowsOf(cells) })))
    expect(found).toMatchObject({
      code: 'accuracy-trap',
      severity: 'serious',
      pattern: 'accuracy-trap',
      evidence: {
        accuracy: 0.96,
        constant: 0.96,
        constantAnswer: 'ham',
        minorityRecall: 0,
        minorityRows: 4,
        auc: null,
      },
      examples: ['r97', 'r98', 'r99', 'r100'],
    })
    expect(found!.sentence).toBe(
      'Accuracy is 96.0%, but always answering "ham" reaches 96.0%: of the other class 0.0% is found.',
    )
  })

  it('points at the threshold where the ranking is intact', () => {
    const [found] = accuracyTrap(pitfallInput(recordedRun('spam-imbalanced/imbalance')))
    expect(found!.evidence).toMatchObject({ minorityRight: 4, minorityRows: 37 })
    expect(found!.evidence['auc']).toBeCloseTo(0.974, 3)
    expect(found!.remedy).toContain('The ranking is intact (ROC AUC 0.974)')
  })

  it('measures the ranking over the rows that have a score, where both classes have some', () => {
    const cells = [
      ['ham', 'ham', 'ham', 96],
      ['spam', 'ham', null, 1],
      ['spam', 'ham', 'ham', 3],
    ] as const
    const { tuned, ...rows } = rowsOf(cells)
    const aucOf = (spamScore: number) => {
      const scores = tuned.predictions.map((label, row) =>
        label === null ? NaN : row < 96 ? row / 1000 : spamScore,
      )
      const test = { ...rows, tuned: { ...tuned, scores } }
      return accuracyTrap(pitfallInput(spamTask({ 'domain-test': test })))[0]!.evidence['auc']
    }
    expect(aucOf(0.4)).toBe(1)
    expect(aucOf(0.0475)).toBeCloseTo(48 / 96, 14)
  })

  it('is not found where half of the rare class is', () => {
    const cells = [
      ['ham', 'ham', 'ham', 96],
      ['spam', 'ham', 'spam', 2],
      ['spam', 'ham', 'ham', 2],
    ] as const
    expect(accuracyTrap(pitfallInput(spamTask({ 'domain-test': rowsOf(cells) })))).toEqual([])
  })

  it('is not found where accuracy is shown to beat the constant', () => {
    const cells = [
      ['ham', 'ham', 'ham', 60],
      ['spam', 'ham', 'spam', 18],
      ['spam', 'ham', 'ham', 22],
    ] as const
    const few = accuracyTrap(pitfallInput(spamTask({ 'domain-test': rowsOf(cells) })))
    const many = accuracyTrap(
      pitfallInput(
        spamTask({ 'domain-test': rowsOf(cells.map(([t, b, a, n]) => [t, b, a, n * 10] as const)) }),
      ),
    )
    expect([few.length, many.length]).toEqual([0, 0])
  })
})
