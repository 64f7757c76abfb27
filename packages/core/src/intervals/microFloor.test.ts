import { describe, expect, it } from 'vitest'
import { microFloorP, microInterval } from './microFloor.js'

/** 40 rows of 0 to 3 labels. */
const rows = Array.from({ length: 40 }, (_, i) => ({
  hits: Math.min(i % 4, (i * 5 + Math.floor(i / 4)) % 4),
  members: i % 4,
}))

describe('microInterval', () => {
  it('is Wilson’s on n over the design effect, with t: figures by NumPy and SciPy from the formula', () => {
    const { estimate, lower, upper, effectiveN, groups, method } = microInterval(rows)
    expect(estimate).toBeCloseTo(0.6166666666666667, 14)
    expect(groups).toBe(30)
    expect(effectiveN).toBeCloseTo(33.799132618123714, 10)
    expect(lower).toBeCloseTo(0.4419584657478245, 10)
    expect(upper).toBeCloseTo(0.7656778924246744, 10)
    expect(method).toBe('wilson-effective-t')
  })

  it('takes no more rows than it is told there are', () => {
    expect(microInterval(rows, { most: 20 }).effectiveN).toBe(20)
  })

  it('has no design effect to see where all are right', () => {
    const right = rows.map(({ members }) => ({ hits: members, members }))
    const { estimate, upper, effectiveN } = microInterval(right)
    expect([estimate, upper, effectiveN]).toEqual([1, 1, 60])
  })

  it('says nothing from no group, or one', () => {
    expect(microInterval([])).toMatchObject({ estimate: NaN, lower: 0, upper: 1 })
    expect(microInterval([{ hits: 3, members: 4 }])).toMatchObject({ estimate: 0.75, lower: 0, upper: 1 })
  })

  it('refuses more hits than members', () => {
    expect(() => microInterval([{ hits: 2, members: 1 }])).toThrow(
      'hits[0] is 2; expected no more than members',
    )
  })
})

describe('microFloorP', () => {
  it('is the level at which the upper limit meets the bar', () => {
    const p = microFloorP(rows, 0.7)
    expect(p).toBeCloseTo(0.14957133970258896, 9)
    expect(microInterval(rows, { confidence: 1 - 2 * p }).upper).toBeCloseTo(0.7, 10)
  })

  it('is 1 on the right side, and where nothing can be said', () => {
    expect(microFloorP(rows, 0.6)).toBe(1)
    expect(microFloorP([{ hits: 0, members: 9 }], 0.6)).toBe(1)
    expect(microFloorP([], 0.6)).toBe(1)
  })
})
