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
})
