import { describe, expect, it } from 'vitest'
import { lossWindows } from './lossWindows.js'
import { riseOf } from './rise.js'

const epochs = (losses: readonly number[]) =>
  losses.map((loss, i) => ({ step: 10 * (i + 1), epoch: i + 1, loss }))
const batches = (losses: readonly number[]) => losses.map((loss, i) => ({ step: i + 1, epoch: null, loss }))

describe('lossWindows', () => {
  it('are epochs where there are two or more, with the mean of each', () => {
    const rows = [0.5, 1, 1.5, 2].map((epoch, i) => ({ step: i + 1, epoch, loss: [4, 2, 1, 0][i]! }))
    expect(lossWindows(rows)).toEqual([
      { step: 2, epoch: 1, loss: 3, error: 0 },
      { step: 4, epoch: 2, loss: 0.5, error: 0 },
    ])
  })

  it('are stretches of five rows without epochs, with the standard error of the mean', () => {
    const [first, ...more] = lossWindows(batches([1, 2, 3, 4, 5, 9]))
    expect(more).toEqual([])
    expect(first).toMatchObject({ step: 5, loss: 3 })
    expect(first!.error).toBeCloseTo(Math.sqrt(2.5 / 5), 12)
  })
})

describe('riseOf', () => {
  it('is a spike where an epoch lies half above the lowest before it', () => {
    expect(riseOf(epochs([1, 0.4, 0.61, 0.3]))).toMatchObject({
      kind: 'spike',
      from: { step: 20, loss: 0.4 },
      to: { step: 30, loss: 0.61 },
      count: 1,
    })
    expect(riseOf(epochs([1, 0.4, 0.59, 0.3]))).toBeNull()
  })

  it('is none where what is left of a memorised loss jumps', () => {
    expect(riseOf(epochs([1, 0.1, 0.001, 0.003, 0.001]))).toBeNull()
  })

  it('is above its start where training ends a tenth over it', () => {
    expect(riseOf(epochs([1, 1.11]))).toMatchObject({ kind: 'above-start' })
    expect(riseOf(epochs([1, 1.09]))).toBeNull()
  })

  it('is not seen in batches whose noise is as large', () => {
    const noisy = (level: number) => [0.2, 1.8, 0.4, 1.6, 1].map((factor) => factor * level)
    expect(riseOf(batches([...noisy(1), ...noisy(0.6), ...noisy(1)]))).toBeNull()
    const quiet = (level: number) => [0.99, 1.01, 1, 1, 1].map((factor) => factor * level)
    expect(riseOf(batches([...quiet(1), ...quiet(0.6), ...quiet(1)]))).toMatchObject({ kind: 'spike' })
  })
})
