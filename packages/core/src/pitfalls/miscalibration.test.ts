import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, scoredRowsOf, spamTask } from '../../test/cells.js'
import { miscalibration } from './miscalibration.js'

const detect = (test: ReturnType<typeof rowsOf>) =>
  miscalibration(pitfallInput(spamTask({ 'domain-test': test })))

/** 40 rows at each score, of which so many are spam. */
const scored = (tunedHigh: number) =>
  scoredRowsOf([
    ['spam', 0.8, tunedHigh, 32],
    ['ham', 0.8, tunedHigh, 8],
    ['ham', 0.1, 0.1, 36],
    ['spam', 0.1, 0.1, 4],
  ])

describe('miscalibration', () => {
  it('is found where 0.99 is right four times of five', () => {
    const [found] = detect(scored(0.99))
    expect(found).toMatchObject({
      severity: 'warning',
      pattern: 'calibration',
      evidence: { rows: 80, bins: 2, brierChange: expect.closeTo(0.5 * 0.19 ** 2, 12) },
    })
    // Half of the rows are off by 0.19. The bias is that of the other half: ½·√(2/π)·√(.1·.9/40) = 0.0189, but for 1e−4.
    expect(found!.evidence['calibrationError']).toBeCloseTo(0.095, 12)
    expect(found!.evidence['debiased']).toBeCloseTo(0.095 - 0.0189, 3)
    expect(found!.evidence['baseCalibrationError']).toBeCloseTo(0, 12)
    // −.8 ln(.99/.8) − .2 ln(.01/.2) over half of the rows.
    expect(found!.evidence['logLossChange']).toBeCloseTo(
      0.5 * (0.8 * Math.log(0.8 / 0.99) + 0.2 * Math.log(0.2 / 0.01)),
      12,
    )
    expect(found!.sentence).toContain('Of 40 rows scored 0.990 on average')
  })

  it('is not found where scores are the shares they stand for', () => {
    expect(detect(scored(0.8))).toEqual([])
  })

  it('is not found in clusters, without scores, or in under 20 rows', () => {
    const test = scored(0.99)
    expect(detect({ ...test, clusters: test.truth.map(String) } as typeof test)).toEqual([])
    expect(detect(rowsOf([['ham', 'spam', 'spam', 40]]))).toEqual([])
    expect(detect(scoredRowsOf([['ham', 0.99, 0.99, 19]]))).toEqual([])
  })

  it('asks of a multiclass score whether the answer is right', () => {
    const rows = rowsOf([
      ['a', 'a', 'a', 30],
      ['b', 'a', 'a', 10],
      ['c', 'c', 'c', 40],
    ])
    const scores = (sure: number) => rows.truth.map((_, row) => (row < 40 ? sure : 1))
    const { positive, labels, ...task } = spamTask({
      'domain-test': { ...rows, tuned: { ...rows.tuned, scores: scores(0.99) } },
    })
    expect([positive, labels]).toEqual(['spam', ['ham', 'spam']])
    const [found] = miscalibration(pitfallInput({ ...task, task: 'multiclass' }))
    expect(found!.evidence).toMatchObject({ calibrationError: expect.closeTo(0.12, 12), brierChange: null })
    expect(found!.sentence).toContain('are right')
  })
})
