import { describe, expect, it } from 'vitest'
import { rowsNeeded } from '../power/rowsNeeded.js'
import { parsePolicy } from './parsePolicy.js'
import { type PlannedRows, policyCheck } from './policyCheck.js'

const checked = (preset: string, planned: PlannedRows, more: Record<string, unknown> = {}) =>
  Object.fromEntries(policyCheck(parsePolicy({ extends: preset, ...more }), planned).map((c) => [c.id, c]))

describe('policyCheck', () => {
  it.each([
    [0.8, 17],
    [0.9, 36],
    [0.95, 72],
    [0.99, 368],
  ])('needs for a recall floor of %f at least %i positives, were all found', (bar, rowsNeeded) => {
    const floors = { recall: bar }
    const at = (positives: number) => checked('medical', { n: 1000, positives }, { floors })['floor/recall']
    expect(at(rowsNeeded)).toMatchObject({ rowsNeeded, rows: rowsNeeded, showable: true })
    expect(at(rowsNeeded - 1)).toMatchObject({ showable: false, detectable: null })
  })

  it('takes for precision as many rows as a model at both floors flags', () => {
    expect(checked('balanced', { n: 300, positives: 40 })['floor/precision']).toMatchObject({
      rows: (40 * 0.8) / 0.85,
      rowsNeeded: 23,
      showable: true,
    })
  })

  it('takes for specificity the other rows', () => {
    expect(checked('moderation', { n: 300, positives: 40 })['floor/specificity']).toMatchObject({ rows: 260 })
  })

  it('names the recall that 179 positives show at 0.90 with 80% power: 0.95 at a one-sided 5%', () => {
    const { detectable } = checked('medical', { n: 1000, positives: 179 }, { confidence: 0.9 })[
      'floor/recall'
    ]!
    expect(detectable).toBeLessThanOrEqual(0.95)
    expect(detectable).toBeCloseTo(0.95, 2)
  })

  it.each([
    [0.02, 189],
    [0.03, 125],
    [0.05, 73],
  ])('needs for a retention margin of %f at least %i general rows', (margin, rowsNeeded) => {
    const retention = { metric: 'accuracy', margin }
    const at = (general: number) =>
      checked('balanced', { n: 300, positives: 40, general }, { retention })['retention/accuracy']
    expect(at(rowsNeeded)).toMatchObject({ rowsNeeded, showable: true })
    expect(at(rowsNeeded - 1)).toMatchObject({ showable: false })
  })

  it('names the smallest gain of accuracy, for which rowsNeeded needs as many rows', () => {
    const gain = { metric: 'accuracy' }
    const of = (n: number) => checked('balanced', { n, positives: 1 }, { gain })['gain/accuracy']
    const { detectable } = of(1000)!
    const tunedOnly = (0.1 + detectable!) / 2
    expect(
      Math.abs(rowsNeeded({ claim: 'paired', tunedOnly, baseOnly: 0.1 - tunedOnly }) - 1000),
    ).toBeLessThan(2)
    // Without the small −d² of Connor's formula it is (1.96 + 0.84)√(0.1/1000).
    expect(detectable).toBeCloseTo((1.959964 + 0.841621) * Math.sqrt(0.0001), 4)
    expect(of(50)).toMatchObject({ detectable: null, showable: false })
  })

  it('tightens with candidates and looks', () => {
    const shared = checked('medical', { n: 300, positives: 40 }, { candidates: 5 })['floor/recall']
    expect(shared).toMatchObject({ rowsNeeded: 51, showable: false })
  })

  it('takes a macro average by its effective rows, all right', () => {
    const { rows } = checked('balanced', { n: 300, classes: 5 })['floor/recall']!
    expect(rows).toBeCloseTo(300, 6)
    expect(checked('balanced', { n: 300 })['floor/recall']).toMatchObject({ rows: null, showable: false })
  })

  it('refuses a plan that contradicts itself', () => {
    expect(() => checked('balanced', { n: 30, positives: 40 })).toThrow(
      'positives is 40; expected a whole number from 0 to n, which is 30',
    )
    expect(() => checked('balanced', { n: 0 })).toThrow('n is 0')
  })
})
