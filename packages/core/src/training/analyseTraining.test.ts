import { describe, expect, it } from 'vitest'
import { analyseTraining } from './analyseTraining.js'

const epochs = (losses: readonly (number | null)[]) =>
  losses.map((loss, i) => ({ step: 10 * (i + 1), epoch: i + 1, loss }))

describe('analyseTraining', () => {
  it('finds nothing in a log that falls and flattens, and says how long it was', () => {
    const log = { train: epochs([1, 0.5, 0.4, 0.39]), evaluation: epochs([1, 0.6, 0.5, 0.49]) }
    expect(analyseTraining(log)).toEqual({
      steps: 40,
      epochs: 4,
      notFinite: null,
      rise: null,
      divergence: null,
      lastGain: null,
    })
  })

  it('names the first loss that was no number, in either column', () => {
    const log = { train: epochs([1, 0.5, null]), evaluation: epochs([1, null]) }
    expect(analyseTraining(log).notFinite).toEqual({ step: 20, epoch: 2, loss: null })
  })

  it('does not ask for longer training where loss rose or turned up', () => {
    const zigzag = [1, 0.5, 0.9, 0.5]
    expect(analyseTraining({ train: epochs(zigzag), evaluation: epochs(zigzag) }).lastGain).toBeNull()
    expect(analyseTraining({ train: [], evaluation: epochs([1, 0.9, 0.8]) }).lastGain).not.toBeNull()
  })

  it('says nothing of an empty log', () => {
    expect(analyseTraining({ train: [], evaluation: [] })).toMatchObject({ steps: 0, epochs: null })
  })
})
