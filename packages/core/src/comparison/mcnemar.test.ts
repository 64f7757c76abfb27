import { describe, expect, it } from 'vitest'
import { mcnemarTest } from './mcnemar.js'

const cells = { bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 }

describe('mcnemarTest', () => {
  it('looks at the rows on which one model alone is right', () => {
    expect(mcnemarTest(cells)).toMatchObject({ statistic: 5, method: 'mid-p', n: 17 })
    const more = mcnemarTest({ ...cells, bothRight: 4000, bothWrong: 0 })
    expect(more.pValue).toBe(mcnemarTest(cells).pValue)
  })

  it('has p-values in their known order: mid-p below exact', () => {
    const exact = mcnemarTest(cells, { method: 'exact' }).pValue
    expect(exact).toBeCloseTo(0.143463134765625, 13)
    expect(mcnemarTest(cells).pValue).toBeCloseTo(0.09625244140624994, 13)
    expect(mcnemarTest(cells, { method: 'asymptotic' }).statistic).toBeCloseTo(49 / 17, 14)
    expect(mcnemarTest(cells, { method: 'corrected' }).statistic).toBeCloseTo(36 / 17, 14)
  })

  it('finds nothing where no row tells the models apart', () => {
    const none = { bothRight: 40, tunedOnly: 0, baseOnly: 0, bothWrong: 8 }
    for (const method of ['exact', 'mid-p', 'asymptotic', 'corrected'] as const) {
      expect(mcnemarTest(none, { method })).toMatchObject({ pValue: 1, n: 0 })
    }
  })
})
