import { describe, expect, it } from 'vitest'
import { binomialPmf } from '../distributions/binomial.js'
import { clopperPearsonLimits } from '../intervals/clopperPearson.js'
import { pairedShares } from './effects.js'
import { floorPower, hitsForFloor, mcnemarPower } from './exactPower.js'
import { powerTowards } from './normalPower.js'
import { minimumDetectableEffect, rowsNeeded } from './rowsNeeded.js'

describe('power of a floor', () => {
  it('is the chance that Clopper and Pearson’s lower limit reaches it', () => {
    const [n, floor, share, alpha] = [60, 0.8, 0.9, 0.05]
    const fewest = Array.from({ length: n + 1 }, (_, k) => k).find(
      (k) => clopperPearsonLimits(k, n, alpha)[0] >= floor,
    )!
    expect(hitsForFloor(n, floor, alpha)).toBe(fewest)
    let chance = 0
    for (let k = fewest; k <= n; k++) chance += binomialPmf(k, n, share)
    expect(floorPower(n, floor, share, alpha)).toBeCloseTo(chance, 13)
  })

  it('is none where all rows right are too few: 35 rows for .90 at .025, and some from 36', () => {
    expect(floorPower(35, 0.9, 1, 0.025)).toBe(0)
    expect(floorPower(36, 0.9, 1, 0.025)).toBe(1)
  })
})

describe('rowsNeeded', () => {
  it('counts the rows of a floor as found by enumeration over every n', () => {
    const options = { confidence: 0.9 }
    const byScan = (floor: number, share: number) => {
      let n = 1
      while (floorPower(n, floor, share, 0.05) < 0.8) n++
      return n
    }
    for (const [floor, share] of [
      [0.9, 0.95],
      [0.9, 0.98],
      [0.95, 0.97],
      [0.5, 0.7],
      [0.8, 1],
    ] as const)
      expect(rowsNeeded({ claim: 'floor', floor, share }, options)).toBe(byScan(floor, share))
  })

  it('needs 29, 59 and 299 rows without a miss for .90, .95 and .99, one-sided at 5%', () => {
    const faultless = (floor: number) => rowsNeeded({ claim: 'floor', floor, share: 1 }, { confidence: 0.9 })
    expect([0.9, 0.95, 0.99].map(faultless)).toEqual([29, 59, 299])
  })

  it('is infinite for what is not true', () => {
    expect(rowsNeeded({ claim: 'floor', floor: 0.9, share: 0.9 })).toBe(Infinity)
    expect(rowsNeeded({ claim: 'paired', tunedOnly: 0.05, baseOnly: 0.06 })).toBe(Infinity)
    expect(rowsNeeded({ claim: 'paired', tunedOnly: 0.05, baseOnly: 0.06, margin: -0.05 })).toBeLessThan(600)
    expect(rowsNeeded({ claim: 'independent', base: 0.5, tuned: 0.5 })).toBe(Infinity)
  })

  it('has the known numbers: 385 rows for ±5 points, 388 a sample for .5 against .6', () => {
    expect(rowsNeeded({ claim: 'width', share: 0.5, halfWidth: 0.05 })).toBe(385)
    expect(rowsNeeded({ claim: 'independent', base: 0.5, tuned: 0.6 })).toBe(388)
  })

  it('refuses shares and power outside their range', () => {
    expect(() => rowsNeeded({ claim: 'floor', floor: 1.2, share: 0.9 })).toThrow('floor is 1.2')
    expect(() => rowsNeeded({ claim: 'paired', tunedOnly: 0.7, baseOnly: 0.6 })).toThrow('baseOnly is 0.6')
    expect(() => rowsNeeded({ claim: 'floor', floor: 0.8, share: 0.9 }, { power: 1 })).toThrow('power is 1')
  })
})

describe('minimumDetectableEffect', () => {
  it('turns rowsNeeded around', () => {
    const gain = minimumDetectableEffect({ claim: 'paired', rows: 391, discordant: 0.18 })
    const shares = { tunedOnly: (0.18 + gain) / 2, baseOnly: (0.18 - gain) / 2 }
    expect(Math.abs(rowsNeeded({ claim: 'paired', ...shares }) - 391)).toBeLessThanOrEqual(1)
    const share = minimumDetectableEffect({ claim: 'floor', rows: 231, floor: 0.9 })
    expect(floorPower(231, 0.9, share, 0.025)).toBeCloseTo(0.8, 12)
    const tuned = 0.5 + minimumDetectableEffect({ claim: 'independent', rows: 388, base: 0.5 })
    expect(Math.abs(rowsNeeded({ claim: 'independent', base: 0.5, tuned }) - 388)).toBeLessThanOrEqual(1)
  })

  it('is NaN where not even the largest effect is shown', () => {
    expect(minimumDetectableEffect({ claim: 'floor', rows: 35, floor: 0.9 })).toBeNaN()
    expect(minimumDetectableEffect({ claim: 'paired', rows: 3, discordant: 0.2 })).toBeNaN()
  })
})

describe('mcnemarPower', () => {
  it('nears Connor’s normal approximation on many rows, the mid-p test above the exact one', () => {
    const normal = powerTowards(pairedShares(0.12, 0.06), 390, 1.959963984540054)
    expect(mcnemarPower(390, 0.12, 0.06)).toBeCloseTo(normal, 1)
    expect(mcnemarPower(390, 0.12, 0.06, { method: 'exact' })).toBeLessThan(mcnemarPower(390, 0.12, 0.06))
  })

  it('has no more than its level where neither model is better', () => {
    expect(mcnemarPower(200, 0.05, 0.05, { method: 'exact' })).toBeLessThan(0.05)
    expect(mcnemarPower(200, 0.05, 0.05)).toBeLessThan(0.05)
  })
})
