import { describe, expect, it } from 'vitest'
import { gradedFloorP, gradedInterval } from './gradedFloor.js'
import { wilsonInterval } from './wilson.js'

const scores = Array.from({ length: 45 }, (_, i) => ((i * 7) % 11) / 10)
const weights = scores.map((_, i) => 1 + (i % 3))

describe('gradedInterval', () => {
  it('is Wilson’s on n·m(1 − m)/s²: figures by NumPy and SciPy from the formula', () => {
    const { estimate, lower, upper, effectiveN } = gradedInterval(scores)
    expect(estimate).toBeCloseTo(0.4888888888888889, 14)
    expect(effectiveN).toBeCloseTo(106.52631578947368, 9)
    expect(lower).toBeCloseTo(0.39601604810608976, 10)
    expect(upper).toBeCloseTo(0.5825351959472607, 10)
  })

  it('weights the mean and its variance, whatever the scale of the weights', () => {
    const { estimate, lower, upper, effectiveN } = gradedInterval(scores, { weights })
    expect(estimate).toBeCloseTo(0.46555555555555544, 14)
    expect(effectiveN).toBeCloseTo(95.03992454865845, 9)
    expect(lower).toBeCloseTo(0.36856775806508174, 10)
    expect(upper).toBeCloseTo(0.5652196286082507, 10)
    const scaled = gradedInterval(scores, { weights: weights.map((weight) => weight * 8) })
    expect(scaled.effectiveN).toBeCloseTo(effectiveN, 9)
  })

  it('counts one row fewer than there are where scores are 0 or 1, for s² has n − 1 below', () => {
    const { effectiveN } = gradedInterval([1, 1, 1, 0, 1, 1, 0, 1])
    expect(effectiveN).toBeCloseTo(7, 12)
  })

  it('has no width where all scores are equal, counts one score as one row, and none as nothing', () => {
    const equal = gradedInterval([0.7, 0.7, 0.7])
    expect(equal.effectiveN).toBe(Infinity)
    expect([equal.lower, equal.upper]).toEqual([equal.estimate, equal.estimate])
    const { lower, upper } = wilsonInterval(0.7, 1)
    expect(gradedInterval([0.7])).toMatchObject({ lower, upper, effectiveN: 1 })
    expect(gradedInterval([])).toMatchObject({ estimate: NaN, lower: 0, upper: 1 })
  })

  it('refuses a score outside 0 to 1', () => {
    expect(() => gradedInterval([0.2, 1.2])).toThrow('scores[1] is 1.2; expected a score from 0 to 1')
  })
})

describe('gradedFloorP', () => {
  it('is Clopper and Pearson’s on an n that counts half a 0 and half a 1 more: by SciPy from the formula', () => {
    expect(gradedFloorP(scores, 0.65)).toBeCloseTo(0.00048737416670514475, 12)
  })

  it('weighs no row more for equal weights, whatever their scale', () => {
    const plain = gradedFloorP(scores, 0.65)
    expect(gradedFloorP(scores, 0.65, { weights: scores.map(() => 8) })).toBeCloseTo(plain, 12)
  })

  it('is 1 on the right side', () => {
    expect(gradedFloorP(scores, 0.4)).toBe(1)
  })
})
