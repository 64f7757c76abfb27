import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { overfitting } from './overfitting.js'

const split = (right: number, wrong: number, prefix: string) =>
  rowsOf(
    [
      ['spam', 'spam', 'spam', right],
      ['ham', 'spam', 'spam', wrong],
    ],
    prefix,
  )
const task = (train: [number, number], test: [number, number]) =>
  spamTask({ 'domain-test': split(...test, 't'), 'domain-train': split(...train, 'f') })

describe('overfitting', () => {
  it('is found where 100 of 100 train rows and 80 of 100 test rows are right', () => {
    const [found] = overfitting(pitfallInput(task([100, 0], [80, 20])))
    expect(found).toMatchObject({
      severity: 'serious',
      pattern: 'overfitting',
      evidence: { trainAccuracy: 1, trainRows: 100, testAccuracy: 0.8, testRows: 100 },
    })
    // Wilson: 100 of 100 from .963005, 80 of 100 within [.711170, .866633].
    expect(found!.evidence['gap']).toBeCloseTo(0.2, 12)
    expect(found!.evidence['gapLower']).toBeCloseTo(0.2 - Math.hypot(1 - 0.963005, 0.866633 - 0.8), 5)
    expect(found!.evidence['gapUpper']).toBeCloseTo(0.2 + (0.8 - 0.71117), 5)
    expect(found!.sentence).toContain('1.000 on train rows and 0.800 on test rows, a gap of +0.200')
  })

  it('is not found where the gap of 0.1 is not shown to exceed 0.05', () => {
    expect(overfitting(pitfallInput(task([95, 5], [85, 15])))).toEqual([])
  })

  it('is not found without a train split', () => {
    expect(overfitting(pitfallInput(spamTask({ 'domain-test': split(80, 20, 't') })))).toEqual([])
  })

  describe('by the training log', () => {
    const rows = (losses: readonly number[]) =>
      losses.map((loss, i) => ({ step: 10 * (i + 1), epoch: i + 1, loss }))
    const logged = (evaluation: readonly number[]) => ({
      ...spamTask({ 'domain-test': split(80, 20, 't') }),
      trainingLog: { train: rows([1, 0.5, 0.2, 0.1, 0.05]), evaluation: rows(evaluation) },
    })

    it('names the step of the lowest held-out loss, and the checkpoint to go back to', () => {
      const [found] = overfitting(pitfallInput(logged([0.9, 0.6, 0.7, 0.8, 0.9])))
      expect(found).toMatchObject({
        severity: 'warning',
        evidence: {
          bestStep: 20,
          bestEpoch: 2,
          bestLoss: 0.6,
          lastStep: 50,
          lastLoss: 0.8,
          trainLossAtBest: 0.5,
          trainLossAtEnd: 0.05,
        },
        sentence:
          'By the training log, loss on held-out rows was lowest (0.600) at step 20 (epoch 2) and had risen to 0.800 by ' +
          'step 50, while train loss fell from 0.500 to 0.050.',
      })
      expect(found!.remedy).toContain('checkpoint nearest step 20 (epoch 2) as a new candidate')
    })

    it('is one serious finding with a gap that is shown too', () => {
      const both = { ...logged([0.9, 0.6, 0.7, 0.8, 0.9]), splits: task([100, 0], [80, 20]).splits }
      const found = overfitting(pitfallInput(both))
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject({ severity: 'serious', evidence: { trainAccuracy: 1, bestStep: 20 } })
    })

    it('is not found where held-out loss stays down', () => {
      expect(overfitting(pitfallInput(logged([0.9, 0.6, 0.61, 0.62, 0.63])))).toEqual([])
    })
  })
})
