import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { undertraining } from './undertraining.js'

const test = rowsOf([
  ['spam', 'ham', 'spam', 2],
  ['ham', 'ham', 'ham', 2],
])
const rows = (losses: readonly number[], perRow: number, epochs = losses.length) =>
  losses.map((loss, i) => ({
    step: perRow * (i + 1),
    epoch: (epochs * (i + 1)) / losses.length,
    loss,
  }))
const detect = (train: ReturnType<typeof rows>, evaluation: ReturnType<typeof rows> = []) =>
  undertraining(pitfallInput(spamTask({ 'domain-test': test }, { trainingLog: { train, evaluation } })))

describe('undertraining', () => {
  it('is found in one epoch of 99 steps, and not of 100', () => {
    const [found] = detect(rows([0.7], 99))
    expect(found).toMatchObject({
      severity: 'warning',
      pattern: 'overfitting',
      evidence: { steps: 99, epochs: 1, lastFall: null },
      sentence: 'Training took 99 steps (1 epoch) only.',
    })
    expect(detect(rows([0.7], 100))).toEqual([])
  })

  it('is found in 19 steps of whatever epochs, and not in 20', () => {
    expect(detect(rows([0.7], 19, 10))).toHaveLength(1)
    expect(detect(rows([0.7], 20, 10))).toEqual([])
  })

  it('says what the last epoch still gained', () => {
    const [found] = detect([], rows([1, 0.8, 0.6], 50))
    expect(found!.evidence).toMatchObject({ lastGainOf: 'evaluation', lossBefore: 0.8, lossAfter: 0.6 })
    expect(found!.evidence['lastFall']).toBeCloseTo(0.25, 12)
    expect(found!.sentence).toBe(
      'Loss on held-out rows was still falling when training stopped: by 25.0% over the last epoch, from 0.800 to 0.600.',
    )
    expect(detect([], rows([1, 0.8, 0.79], 50))).toEqual([])
  })

  it('is not found without a training log', () => {
    expect(undertraining(pitfallInput(spamTask({ 'domain-test': test })))).toEqual([])
  })
})
