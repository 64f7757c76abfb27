import { describe, expect, it } from 'vitest'
import { divergenceOf } from './divergence.js'

const rows = (losses: readonly number[]) =>
  losses.map((loss, i) => ({ step: 10 * (i + 1), epoch: i + 1, loss }))
const falling = rows([1, 0.5, 0.25, 0.12, 0.06, 0.03])

describe('divergenceOf', () => {
  it('is found where held-out loss turns up by a tenth while train loss falls on, at its lowest row', () => {
    expect(divergenceOf(falling, rows([0.9, 0.7, 0.6, 0.7, 0.8, 0.9]))).toEqual({
      best: { step: 30, epoch: 3, loss: 0.6 },
      lastLoss: 0.8,
      lastStep: 60,
      trainAtBest: 0.25,
      trainAtEnd: 0.03,
    })
  })

  it('is not found where it turns up by less', () => {
    expect(divergenceOf(falling, rows([0.9, 0.7, 0.6, 0.61, 0.63, 0.65]))).toBeNull()
  })

  it('is not found in noise, whose lowest value lies under its end', () => {
    expect(divergenceOf(falling, rows([0.9, 0.6, 0.75, 0.55, 0.8, 0.62, 0.7]))).toBeNull()
  })

  it('is not found where train loss rises too, where the lowest is the last, or with two rows', () => {
    expect(divergenceOf(rows([0.1, 0.2, 0.3]), rows([0.6, 0.7, 0.8]))).toBeNull()
    expect(divergenceOf(falling, rows([0.9, 0.8, 0.7]))).toBeNull()
    expect(divergenceOf(falling, rows([0.6, 0.9]))).toBeNull()
  })

  it('is found without train losses', () => {
    expect(divergenceOf([], rows([0.6, 0.7, 0.8, 0.9]))).toMatchObject({
      trainAtBest: null,
      trainAtEnd: null,
    })
  })
})
