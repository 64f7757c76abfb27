import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { cost } from './cost.js'

const test = rowsOf([
  ['spam', 'spam', 'spam', 30],
  ['spam', 'ham', 'spam', 10],
  ['spam', 'ham', 'ham', 10],
  ['ham', 'ham', 'ham', 140],
  ['ham', 'ham', 'spam', 10],
])
const costs = { falsePositive: 1, falseNegative: 4 }
const detect = (policy: Record<string, unknown>, rows: ReturnType<typeof rowsOf> = test) =>
  cost(pitfallInput(spamTask({ 'domain-test': rows }), policy))

describe('cost', () => {
  it('is per row, with intervals, base and tuned', () => {
    const [found] = detect({ costs })
    // Tuned: 10 misses and 10 false alarms of 200; base: 20 misses.
    expect(found).toMatchObject({
      severity: 'info',
      pattern: 'threshold',
      evidence: {
        tunedCost: expect.closeTo((10 * 4 + 10) / 200, 12),
        baseCost: expect.closeTo((20 * 4) / 200, 12),
        change: expect.closeTo((-10 * 4 + 10) / 200, 12),
        constantCost: expect.closeTo(150 / 200, 12),
        prevalence: 0.25,
      },
    })
    // Wilson's limits of 10 of 50 and of 10 of 150 , by his formula: [.1124375, .3303711] and [.0366119, .1183624].
    const lower = Math.hypot(0.2 - 0.1124375, 0.75 * (10 / 150 - 0.0366119))
    const upper = Math.hypot(0.3303711 - 0.2, 0.75 * (0.1183624 - 10 / 150))
    expect(found!.evidence['tunedLower']).toBeCloseTo(0.25 - lower, 5)
    expect(found!.evidence['tunedUpper']).toBeCloseTo(0.25 + upper, 5)
  })

  it('is taken at the prevalence of deployment', () => {
    const { evidence } = detect({ costs, prevalence: 0.02 })[0]!
    expect(evidence['tunedCost']).toBeCloseTo(0.02 * 0.2 * 4 + (0.98 * 10) / 150, 12)
    expect(evidence['change']).toBeCloseTo(0.02 * -0.2 * 4 + (0.98 * 10) / 150, 12)
  })

  it('warns where tuning is shown to cost more, or a constant answer less', () => {
    const turned = rowsOf([
      ['spam', 'spam', 'ham', 20],
      ['spam', 'spam', 'spam', 30],
      ['ham', 'ham', 'ham', 150],
    ])
    expect(detect({ costs }, turned)[0]).toMatchObject({ severity: 'warning' })
    const [found] = detect({ costs: { falsePositive: 8, falseNegative: 1 } })
    expect(found).toMatchObject({ severity: 'warning' })
    expect(found!.sentence).toContain('Always giving one answer would cost 0.250.')
  })

  it('counts an answer that is missing as the error of its row', () => {
    const rows = rowsOf([
      ['spam', 'spam', null, 1],
      ['spam', 'spam', 'spam', 1],
      ['ham', 'ham', null, 1],
      ['ham', 'ham', 'ham', 1],
    ])
    expect(detect({ costs }, rows)[0]!.evidence['tunedCost']).toBeCloseTo((4 + 1) / 4, 12)
  })

  it('is not reckoned without costs', () => {
    expect(detect({})).toEqual([])
  })
})
