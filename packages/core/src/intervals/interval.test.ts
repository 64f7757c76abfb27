import { describe, expect, it } from 'vitest'
import { clopperPearsonInterval } from './clopperPearson.js'
import { wilsonInterval } from './wilson.js'

describe('what intervals refuse', () => {
  const codeOf = (call: () => unknown) => {
    try {
      call()
    } catch (error) {
      return (error as { code: string }).code
    }
    return 'nothing'
  }

  it('more successes than trials, negative ones, and what is no number', () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      expect(codeOf(() => interval(6, 5))).toBe('OUT_OF_RANGE')
      expect(codeOf(() => interval(-1, 5))).toBe('OUT_OF_RANGE')
      expect(codeOf(() => interval(NaN, 5))).toBe('NOT_FINITE')
      expect(codeOf(() => interval(1, Infinity))).toBe('NOT_FINITE')
    }
  })

  it('a confidence that is not between 0 and 1', () => {
    for (const confidence of [0, 1, 95, NaN]) {
      expect(codeOf(() => wilsonInterval(1, 2, { confidence }))).toBe('OUT_OF_RANGE')
    }
  })

  it('says what was found and what was expected', () => {
    expect(() => wilsonInterval(6, 5)).toThrow('successes is 6; expected no more than n, which is 5')
  })
})
