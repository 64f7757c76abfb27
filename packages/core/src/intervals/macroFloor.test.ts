import { describe, expect, it } from 'vitest'
import { binomialCdf } from '../distributions/binomial.js'
import { clopperPearsonInterval } from './clopperPearson.js'
import { macroFloorP, macroInterval, macroMetLower, macroWrongSide } from './macroFloor.js'

describe('macroMetLower', () => {
  const large = { k: 90, n: 100 }

  it('is the lower limit that is shown where every class has 30 rows or more, or errs as the others do', () => {
    for (const n of [30, 59, 60])
      expect(macroMetLower([large, { k: n, n }])).toBe(macroInterval([large, { k: n, n }]).lower)
    const alike = [large, { k: 9, n: 20 }]
    expect(macroMetLower(alike)).toBe(macroInterval(alike).lower)
  })

  it('takes the variance of the mean share for a class that has fewer: worked out by hand', () => {
    const classes = [large, { k: 14, n: 14 }]
    expect(macroMetLower(classes)).toBeLessThan(macroInterval(classes).lower)
    const [p, q] = [90.5 / 101, 14.5 / 15]
    const mean = (p + q) / 2
    const variance = ((p * (1 - p)) / 100 + (mean * (1 - mean)) / 14) / 4
    const n = (mean * (1 - mean)) / variance
    const half = clopperPearsonInterval(0.95 * n, n, { confidence: 0.975 })
    expect(macroMetLower(classes)).toBeCloseTo(half.lower, 12)
    expect(macroMetLower([])).toBe(0)
  })
})

describe('macroInterval', () => {
  it('works out the effective n by hand: two classes of 100 and 400', () => {
    const classes = [
      { k: 90, n: 100 },
      { k: 300, n: 400 },
    ]
    const p = [90.5 / 101, 300.5 / 401] as const
    const mean = (p[0] + p[1]) / 2
    const variance = ((p[0] * (1 - p[0])) / 100 + (p[1] * (1 - p[1])) / 400) / 4
    const { estimate, effectiveN, lower, upper, method } = macroInterval(classes)
    expect(estimate).toBeCloseTo(0.825, 14)
    expect(effectiveN).toBeCloseTo((mean * (1 - mean)) / variance, 10)
    expect(effectiveN).toBeLessThan(500)
    expect(clopperPearsonInterval(effectiveN * 0.825, effectiveN)).toMatchObject({ lower, upper })
    expect(method).toBe('clopper-pearson-effective')
  })

  it('never counts more rows than there are', () => {
    expect(
      macroInterval([
        { k: 90, n: 100 },
        { k: 70, n: 100 },
      ]).effectiveN,
    ).toBe(200)
  })

  it('takes each side at half its level where the smallest class has under 60 rows', () => {
    const classes = [
      { k: 50, n: 59 },
      { k: 300, n: 400 },
    ]
    const { effectiveN, estimate, lower, upper, confidence } = macroInterval(classes)
    const wider = clopperPearsonInterval(effectiveN * estimate, effectiveN, { confidence: 0.975 })
    expect(lower).toBeCloseTo(wider.lower, 12)
    expect(upper).toBeCloseTo(wider.upper, 12)
    expect(confidence).toBe(0.95)
  })

  it('counts a class without rows as 0 of 1', () => {
    expect(
      macroInterval([
        { k: 80, n: 100 },
        { k: 0, n: 0 },
      ]).estimate,
    ).toBe(0.4)
  })

  it('has no estimate without classes', () => {
    expect(macroInterval([])).toMatchObject({ estimate: NaN, lower: 0, upper: 1, effectiveN: 0 })
  })
})

describe('the wrong side of a macro floor', () => {
  const large = [
    { k: 50, n: 100 },
    { k: 60, n: 100 },
  ]

  it('is the interval itself where every class has 60 rows', () => {
    expect(macroWrongSide(large, 0.8)).toEqual({ upper: macroInterval(large).upper, bar: 0.8 })
    expect(macroFloorP(large, 0.8)).toBeCloseTo(binomialCdf(110, 200, 0.8), 12)
  })

  it('leaves classes of under 15 rows out, counted as all right', () => {
    const classes = [...large, { k: 0, n: 14 }]
    const { bar, upper } = macroWrongSide(classes, 0.8)
    expect(bar).toBeCloseTo((3 * 0.8 - 1) / 2, 14)
    expect(upper).toBeCloseTo(clopperPearsonInterval(110, 200, { confidence: 0.975 }).upper, 12)
    expect(macroFloorP(classes, 0.8)).toBeCloseTo(2 * binomialCdf(110, 200, bar), 12)
  })

  it('meets its own bar at the level that p names', () => {
    const p = macroFloorP(large, 0.7)
    expect(macroWrongSide(large, 0.7, { confidence: 1 - 2 * p }).upper).toBeCloseTo(0.7, 12)
  })

  it('cannot fail where nothing is left of the bar, or every class is small', () => {
    const small = { k: 0, n: 3 }
    expect(macroFloorP([{ k: 0, n: 100 }, small, small, small], 0.7)).toBe(1)
    expect(macroFloorP([small], 0.7)).toBe(1)
    const { upper, bar } = macroWrongSide([small], 0.7)
    expect(upper < bar).toBe(false)
  })
})
