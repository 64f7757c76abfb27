import { describe, expect, it } from 'vitest'
import { waldInterval } from './wald.js'
import { wilsonInterval } from './wilson.js'
import { wilsonCorrectedInterval } from './wilsonCorrected.js'

describe('wilsonCorrectedInterval', () => {
  it('gives the limits of 81 of 263 and of 0 of 20 in Newcombe (1998), table I', () => {
    const common = wilsonCorrectedInterval(81, 263)
    expect(common.lower).toBeCloseTo(0.2535, 4)
    expect(common.upper).toBeCloseTo(0.3682, 4)
    const none = wilsonCorrectedInterval(0, 20)
    expect(none.lower).toBe(0)
    expect(none.upper).toBeCloseTo(0.2005, 4)
  })

  it('is wider than Wilson’s on either side', () => {
    for (const [k, n] of [
      [1, 10],
      [5, 10],
      [99, 100],
    ] as const) {
      const [plain, corrected] = [wilsonInterval(k, n), wilsonCorrectedInterval(k, n)]
      expect(corrected.lower).toBeLessThan(plain.lower)
      expect(corrected.upper).toBeGreaterThan(plain.upper)
    }
  })
})

describe('waldInterval', () => {
  it('has no width at the ends, which is why nothing is decided by it', () => {
    expect(waldInterval(20, 20)).toMatchObject({ lower: 1, upper: 1 })
    expect(waldInterval(0, 0)).toMatchObject({ estimate: NaN, lower: 0, upper: 1 })
    expect(waldInterval(85, 95).lower).toBeCloseTo(0.833, 4)
  })
})
