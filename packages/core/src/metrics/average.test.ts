import { describe, expect, it } from 'vitest'
import { fbetaScore } from './fbeta.js'
import { precisionScore } from './precision.js'
import { recallScore } from './recall.js'

const truth = ['a', 'a', 'b', 'c']
const predicted = ['a', 'b', 'b', 'b']

describe('averages', () => {
  it('gives one value per class, their mean, their mean by true rows, and the pooled value', () => {
    expect(precisionScore(truth, predicted, { average: null })).toEqual([1, 1 / 3, 0])
    expect(precisionScore(truth, predicted, { average: 'macro' })).toBeCloseTo(4 / 9, 14)
    expect(precisionScore(truth, predicted, { average: 'weighted' })).toBeCloseTo((2 + 1 / 3) / 4, 14)
    expect(precisionScore(truth, predicted, { average: 'micro' })).toBe(0.5)
  })

  it('counts 0/0 as zeroDivision, and leaves NaN out of means', () => {
    expect(precisionScore(truth, predicted, { average: null, zeroDivision: 1 })).toEqual([1, 1 / 3, 1])
    expect(precisionScore(truth, predicted, { average: 'macro', zeroDivision: NaN })).toBeCloseTo(2 / 3, 14)
    expect(precisionScore([1, 0], [0, 0], { zeroDivision: NaN })).toBeNaN()
  })

  it('averages over the labels listed, absent ones included', () => {
    expect(recallScore(truth, predicted, { average: null, labels: ['b', 'x'] })).toEqual([1, 0])
    expect(recallScore(truth, predicted, { average: 'macro', labels: ['b', 'x'] })).toBe(0.5)
  })

  it('is of the positive class alone by default, and needs one', () => {
    expect(() => precisionScore(truth, predicted)).toThrow(
      "or an average of 'micro', 'macro', 'weighted' or null",
    )
  })

  it('is recall where recall counts infinitely more', () => {
    expect(fbetaScore([1, 1, 0], [1, 0, 1], { beta: Infinity })).toBe(0.5)
  })

  it('under compat sklearn-1.2 takes no rows and refuses NaN', () => {
    const compat = 'sklearn-1.2'
    expect(precisionScore([], [], { compat })).toBe(0)
    expect(precisionScore([], [], { compat, average: 'macro' })).toBeNaN()
    expect(() => precisionScore([1], [1], { compat, zeroDivision: NaN })).toThrow('zeroDivision is NaN')
  })
})
