import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { unstableTraining } from './unstableTraining.js'

const test = rowsOf([
  ['spam', 'ham', 'spam', 2],
  ['ham', 'ham', 'ham', 2],
])
const detect = (losses: readonly (number | null)[]) => {
  const train = losses.map((loss, i) => ({ step: 10 * (i + 1), epoch: i + 1, loss }))
  return unstableTraining(
    pitfallInput(spamTask({ 'domain-test': test }, { trainingLog: { train, evaluation: [] } })),
  )
}

describe('unstableTraining', () => {
  it('is serious where a loss was no number', () => {
    expect(detect([1, 0.5, null])[0]).toMatchObject({
      severity: 'serious',
      evidence: { notFiniteStep: 30, kind: null, jumps: 0 },
      sentence: 'The loss was no finite number at step 30 (epoch 3).',
    })
  })

  it('names the largest jump and how often loss stood so high', () => {
    expect(detect([1, 0.4, 0.7, 0.8, 0.3])[0]).toMatchObject({
      severity: 'warning',
      pattern: 'overfitting',
      evidence: { kind: 'spike', fromStep: 20, fromLoss: 0.4, toStep: 40, toLoss: 0.8, jumps: 2 },
      sentence:
        'Train loss jumped from 0.400 at step 20 (epoch 2) to 0.800 at step 40 (epoch 4); it stood that far above its ' +
        'lowest 2 times.',
    })
  })

  it('names a loss that rose instead of falling', () => {
    expect(detect([0.4, 0.5])[0]!.sentence).toBe(
      'Train loss rose instead of falling, from 0.400 at step 10 (epoch 1) to 0.500 at step 20 (epoch 2).',
    )
  })

  it('is not found in a loss that falls with small bumps, nor without a log', () => {
    expect(detect([1, 0.4, 0.5, 0.3])).toEqual([])
    expect(unstableTraining(pitfallInput(spamTask({ 'domain-test': test })))).toEqual([])
  })
})
