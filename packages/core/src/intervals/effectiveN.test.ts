import { describe, expect, it } from 'vitest'
import { clusteredMost, effectiveN, kishN } from './effectiveN.js'

describe('effectiveN', () => {
  it('is R(1 − R)/v by hand: v = 4/3 · 4 · 1/16', () => {
    expect(effectiveN(0.5, [0.25, -0.25, 0.25, -0.25], 40)).toBeCloseTo(0.75, 14)
  })

  it('never exceeds the rows there are: a design effect is at least 1', () => {
    expect(effectiveN(0.5, [0.01, -0.01], 40)).toBe(40)
    expect(effectiveN(0.5, [0, 0, 0], 40)).toBe(40)
  })

  it('sees no design effect where every row is right, or none, and one row in one group', () => {
    expect(effectiveN(1, new Array(25).fill(0), 250)).toBe(250)
    expect(effectiveN(0, new Array(25).fill(0), 250)).toBe(250)
    expect(effectiveN(0.8, [0], 250)).toBe(1)
  })
})

describe('clusteredMost', () => {
  const clusters = (erring: number) =>
    Array.from({ length: 40 }, (_, i) => ({ hits: i < erring ? 9 : 10, members: 10 }))

  it('counts each cluster once where under 10 of them err', () => {
    expect(clusteredMost(clusters(0), 400)).toBe(40)
    expect(clusteredMost(clusters(9), 400)).toBe(40)
    expect(clusteredMost(clusters(10), 400)).toBe(400)
    expect(clusteredMost(clusters(9), 25)).toBe(25)
  })
})

describe('kishN', () => {
  it('is (Σw)²/Σw², whatever the scale', () => {
    expect(kishN([1, 1, 2])).toBeCloseTo(16 / 6, 14)
    expect(kishN([10, 10, 20])).toBeCloseTo(16 / 6, 14)
    expect(kishN([3, 3, 3])).toBe(3)
    expect(kishN([0, 0])).toBe(0)
  })
})
