import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordedVerdict } from '../../test/recordedRuns.js'
import type { Claim } from '../verdict/verdict.js'
import { intervalBar } from './intervalBar.js'

const { claims } = recordedVerdict('spam-hard-ham/good', 'spam')
const [floor, , gain] = claims as [Claim, Claim, Claim]

describe('intervalBar', () => {
  it('draws a share on an axis up to 1 that holds interval and bar', () => {
    const figure = intervalBar(floor, 'unproven')
    expect(figure.labels).toEqual({ min: '0.80', max: '1.00', bar: '0.95' })
    expect(figure.bar).toBeCloseTo(0.75, 12)
    expect(figure.estimate).toBeCloseTo((224 / 238 - 0.8) / 0.2, 12)
    expect(figure.text).toBe('Precision floor: 0.941, interval 0.903 to 0.967, bar 0.95, unproven')
  })

  it('draws a difference on a symmetric axis, 0 in the middle', () => {
    const figure = intervalBar(gain, 'met')
    expect(figure.labels).toEqual({ min: '−0.10', max: '+0.10', bar: '0.00' })
    expect(figure.bar).toBe(0.5)
  })

  it('has no dot where there is no estimate', () => {
    const none: Claim = { ...floor, estimate: null, interval: { ...floor.interval, lower: 0, upper: 1 } }
    expect(intervalBar(none, 'unproven')).toMatchObject({ lower: 0, estimate: null, upper: 1 })
  })

  it('keeps order and stays in [0, 1], whatever the claim', () => {
    const inRange = (least: number) => fc.double({ min: least, max: 1, noNaN: true })
    const figures = fc
      .boolean()
      .chain((change) =>
        fc.tuple(
          fc.constant(change),
          fc.tuple(inRange(change ? -1 : 0), inRange(change ? -1 : 0), inRange(change ? -1 : 0)),
          inRange(change ? -1 : 0),
        ),
      )
    fc.assert(
      fc.property(figures, ([change, three, bar]) => {
        const [lower, estimate, upper] = [...three].sort((a, b) => a - b) as [number, number, number]
        const claim: Claim = {
          ...(change ? gain : floor),
          estimate,
          bar,
          interval: { ...floor.interval, lower, upper },
        }
        const figure = intervalBar(claim, 'met')
        const positions = [0, figure.lower, figure.estimate!, figure.upper, 1]
        expect(positions).toEqual([...positions].sort((a, b) => a - b))
        expect(figure.bar).toBeGreaterThanOrEqual(0)
        expect(figure.bar).toBeLessThanOrEqual(1)
        if (lower <= bar) expect(figure.lower).toBeLessThanOrEqual(figure.bar)
        if (lower >= bar) expect(figure.lower).toBeGreaterThanOrEqual(figure.bar)
      }),
    )
  })
})
