import { expect, it } from 'vitest'
import { aucDifference, aucDifferenceP } from './aucDifference.js'
import { delongCovariance } from './delong.js'

const rows = Array.from({ length: 160 }, (_, i) => i)
const positive = rows.map((i) => (i % 8 < 3 ? 1 : 0))
const base = rows.map((i) => (((i * 37) % 101) / 101) * 0.6 + positive[i]! * 0.25)
const tuned = rows.map((i) => (((i * 53) % 97) / 97) * 0.5 + positive[i]! * 0.35)

it('aucDifference joins two logit-DeLong intervals by MOVER: figures by NumPy, from all pairs', () => {
  const { estimate, lower, upper, method } = aucDifference(delongCovariance(positive, base, tuned))
  expect(estimate).toBeCloseTo(0.1125, 12)
  expect(lower).toBeCloseTo(0.04858416853802772, 9)
  expect(upper).toBeCloseTo(0.18545510522671138, 9)
  expect(method).toBe('mover-logit-delong')
})

it('aucDifference shows no gain of a model over itself, even a perfect one', () => {
  for (const scores of [base, positive]) {
    const { estimate, lower } = aucDifference(delongCovariance(positive, scores, scores))
    expect(estimate).toBe(0)
    expect(lower).toBeLessThan(0)
  }
})

it('aucDifference has no estimate without a class', () => {
  const none = delongCovariance([0, 0], [0.1, 0.2], [0.1, 0.2])
  expect(aucDifference(none)).toMatchObject({ estimate: NaN, lower: -1, upper: 1 })
})

it('aucDifferenceP is the level at which the upper limit meets the bar', () => {
  const delong = delongCovariance(positive, base, tuned)
  const p = aucDifferenceP(delong, 0.15)
  expect(aucDifference(delong, { confidence: 1 - 2 * p }).upper).toBeCloseTo(0.15, 10)
  expect(aucDifferenceP(delong, 0.1)).toBe(1)
})
