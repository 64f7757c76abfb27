import { describe, expect, it } from 'vitest'
import { lastGainOf } from './lastGain.js'

const epochs = (losses: readonly number[]) =>
  losses.map((loss, i) => ({ step: 10 * (i + 1), epoch: i + 1, loss }))

describe('lastGainOf', () => {
  it('is found where the last epoch lowered held-out loss by a twentieth, and not under it', () => {
    expect(lastGainOf([], epochs([1, 0.8, 0.76]))).toEqual({
      of: 'evaluation',
      over: 'epoch',
      before: 0.8,
      after: 0.76,
    })
    expect(lastGainOf([], epochs([1, 0.8, 0.761]))).toBeNull()
  })

  it('is not found where most was gained before, however fast the rest still halves', () => {
    expect(lastGainOf([], epochs([1, 0.02, 0.01]))).toBeNull()
  })

  it('looks at the last fifth of the steps within one epoch', () => {
    const log = [1, 0.9, 0.8, 0.7, 0.6].map((loss, i) => ({ step: 10 * (i + 1), epoch: (i + 1) / 5, loss }))
    expect(lastGainOf([], log)).toEqual({ of: 'evaluation', over: 'fifth', before: 0.7, after: 0.6 })
  })

  it('looks at train loss where held-out loss was looked at less than three times', () => {
    expect(lastGainOf(epochs([1, 0.8, 0.6]), epochs([0.9, 0.9]))).toMatchObject({ of: 'train' })
    expect(lastGainOf(epochs([1, 0.8, 0.6]), epochs([0.9, 0.9, 0.9]))).toBeNull()
  })
})
