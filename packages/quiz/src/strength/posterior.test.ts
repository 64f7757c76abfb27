import { describe, expect, it } from 'vitest'
import { type Evidence, estimate } from './posterior.js'
import { referenceShare, strongShare } from './strongShare.js'

/** The form of a test, one chosen question of each difficulty; `right` of them, the hardest missed first. */
function tenOf(right: number, guess: { chosen: number; typed: number }): Evidence[] {
  const form = [
    ['easy', 'chosen'],
    ['easy', 'typed'],
    ['medium', 'chosen'],
    ...Array(3).fill(['medium', 'typed']),
    ['hard', 'chosen'],
    ...Array(3).fill(['hard', 'typed']),
  ] as ['easy' | 'medium' | 'hard', 'chosen' | 'typed'][]
  return form.map(([difficulty, kind], index) => ({ difficulty, guess: guess[kind], right: index < right }))
}

describe('referenceShare', () => {
  it('is .6393 at the cut: 9 in 10 easy, 2 in 3 medium, 1 in 3 hard', () => {
    expect(strongShare).toBeCloseTo(0.6393, 4)
    expect(referenceShare(0.5)).toBe(strongShare)
  })

  it('rises with ability', () => {
    expect(referenceShare(-2)).toBeLessThan(referenceShare(0))
    expect(referenceShare(0)).toBeLessThan(referenceShare(2))
  })
})

describe('estimate', () => {
  // Shares and 90% ranges of the design's review, which took floors of 1/4 for options and 0 for typed answers.
  it.each([
    [10, 0.89, 0.75, 0.98],
    [9, 0.82, 0.65, 0.95],
    [8, 0.75, 0.55, 0.9],
    [7, 0.67, 0.46, 0.85],
    [5, 0.53, 0.32, 0.73],
  ])('%d of 10 gives %d [%d, %d]', (right, share, lower, upper) => {
    const { expectedShare, range } = estimate(tenOf(right, { chosen: 0.25, typed: 0 }))
    expect(Math.abs(expectedShare - share)).toBeLessThan(0.011)
    expect(Math.abs(range.lower - lower)).toBeLessThan(0.011)
    expect(Math.abs(range.upper - upper)).toBeLessThan(0.015)
  })

  it('gives the probability .88 of eight in ten after 10 of 10 with those floors', () => {
    expect(estimate(tenOf(10, { chosen: 0.25, typed: 0 })).probabilityEightInTen).toBeCloseTo(0.88, 2)
  })

  // With the floors that tests use; computed a second time by an independent program.
  it.each([
    [10, 0.874, 0.984],
    [9, 0.804, 0.923],
    [8, 0.724, 0.77],
    [5, 0.502, 0.165],
  ])(
    '%d of 10 with floors .33 and .10: share %d, strong with probability %d',
    (right, share, probability) => {
      const found = estimate(tenOf(right, { chosen: 0.33, typed: 0.1 }))
      expect(found.expectedShare).toBeCloseTo(share, 3)
      expect(found.probabilityStrong).toBeCloseTo(probability, 3)
    },
  )

  it('halving the step of its grid moves no probability by more than .002', () => {
    for (const right of [0, 3, 7, 8, 9, 10]) {
      const evidence = tenOf(right, { chosen: 0.33, typed: 0.1 })
      const [coarse, fine] = [estimate(evidence), estimate(evidence, 0.01)]
      expect(Math.abs(coarse.probabilityStrong - fine.probabilityStrong)).toBeLessThan(0.002)
      expect(Math.abs(coarse.probabilityEightInTen - fine.probabilityEightInTen)).toBeLessThan(0.002)
      expect(Math.abs(coarse.expectedShare - fine.expectedShare)).toBeLessThan(0.002)
    }
  })

  it('without evidence is the prior: 31% are strong', () => {
    const prior = estimate([])
    expect(prior.probabilityStrong).toBeCloseTo(0.3085, 3)
    expect(prior.items).toBe(0)
  })

  it('rises with every right answer, and a typed one moves it more than a chosen one', () => {
    const shares = Array.from(
      { length: 11 },
      (_, right) => estimate(tenOf(right, { chosen: 0.33, typed: 0.1 })).expectedShare,
    )
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    const typed = estimate([{ difficulty: 'hard', guess: 0.1, right: true }])
    const chosen = estimate([{ difficulty: 'hard', guess: 0.33, right: true }])
    expect(typed.expectedShare).toBeGreaterThan(chosen.expectedShare)
  })
})
