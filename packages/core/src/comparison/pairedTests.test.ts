import { describe, expect, it } from 'vitest'
import { chiSquaredTest } from './chiSquaredTest.js'
import { cochranQTest } from './cochranQ.js'
import { mcnemarTest } from './mcnemar.js'
import { pairedTTest, signFlipTest, wilcoxonTest } from './pairedTests.js'
import { bowkerTest, stuartMaxwellTest } from './squareTable.js'
import { bonettPricePairedDifference, waldPairedDifference } from './waldPaired.js'

const cells = { bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 }
const asymptotic = mcnemarTest(cells, { method: 'asymptotic' })
/** The rows of the table, as differences of right answers. */
const differences = [...Array(12).fill(1), ...Array(5).fill(-1), ...Array(48).fill(0)]

describe('signFlipTest', () => {
  it('is McNemar’s exact test where differences are whole', () => {
    expect(signFlipTest(differences).pValue).toBeCloseTo(mcnemarTest(cells, { method: 'exact' }).pValue, 13)
  })

  it('draws where there are too many signs to try, near the exact p and the same for a seed', () => {
    const many = [...Array(60).fill(1), ...Array(40).fill(-1)]
    const exact = mcnemarTest({ ...cells, tunedOnly: 60, baseOnly: 40 }, { method: 'exact' }).pValue
    const drawn = signFlipTest(many)
    expect(drawn.method).toBe('sign-flip-drawn')
    expect(Math.abs(drawn.pValue - exact)).toBeLessThan(0.003)
    expect(signFlipTest(many, { seed: 5 })).toEqual(signFlipTest(many, { seed: 5 }))
  })

  it('refuses no rows and NaN', () => {
    expect(() => signFlipTest([])).toThrow('no rows')
    expect(() => signFlipTest([1, NaN])).toThrow('differences[1] is NaN')
  })
})

describe('wilcoxonTest', () => {
  it('has the critical values of the table: 8 pairs, sums of 3 and of 4, p = .0391 and .0547', () => {
    const with3 = [-1, -2, 3, 4, 5, 6, 7, 8]
    const with4 = [-1, 2, -3, 4, 5, 6, 7, 8]
    expect(wilcoxonTest(with3)).toMatchObject({ statistic: 3, method: 'wilcoxon-exact' })
    expect(wilcoxonTest(with3).pValue).toBeCloseTo(0.0391, 4)
    expect(wilcoxonTest(with4).pValue).toBeCloseTo(0.0547, 4)
  })

  it('finds nothing where nothing differs', () => {
    expect(wilcoxonTest([0, 0, 0])).toMatchObject({ pValue: 1, n: 0 })
    expect(pairedTTest([0.5, 0.5])).toMatchObject({ statistic: NaN, pValue: 1 })
  })
})

describe('tests of several models or classes', () => {
  it('are McNemar’s asymptotic test with two', () => {
    const table = [
      [40, 12],
      [5, 8],
    ]
    for (const test of [bowkerTest(table), stuartMaxwellTest(table)]) {
      expect(test.statistic).toBeCloseTo(asymptotic.statistic, 12)
      expect(test).toMatchObject({ degreesOfFreedom: 1, n: 65 })
    }
    const base = [...Array(40).fill(1), ...Array(12).fill(0), ...Array(5).fill(1), ...Array(8).fill(0)]
    const tuned = [...Array(52).fill(1), ...Array(13).fill(0)]
    expect(cochranQTest([base, tuned]).statistic).toBeCloseTo(asymptotic.statistic, 12)
  })

  it('find nothing where nothing differs', () => {
    expect(
      cochranQTest([
        [1, 0],
        [1, 0],
      ]),
    ).toMatchObject({ statistic: 0, pValue: 1 })
    expect(
      bowkerTest([
        [3, 0],
        [0, 4],
      ]),
    ).toMatchObject({ statistic: 0, pValue: 1 })
    expect(
      stuartMaxwellTest([
        [3, 0],
        [0, 4],
      ]),
    ).toMatchObject({ statistic: NaN, pValue: 1 })
  })

  it('refuse tables of another shape', () => {
    expect(() => bowkerTest([[1, 2], [3]])).toThrow('table[1] is 1')
    expect(() =>
      chiSquaredTest([
        [1, 2],
        [0, 0],
      ]),
    ).toThrow('without a count')
    expect(() =>
      chiSquaredTest(
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
        { method: 'corrected' },
      ),
    ).toThrow('2 x 2')
  })
})

describe('normal intervals of a paired difference', () => {
  it('have no width without discordant rows, but for Bonett and Price’s', () => {
    const same = { ...cells, tunedOnly: 0, baseOnly: 0 }
    const wald = waldPairedDifference(same)
    expect([wald.lower, wald.upper]).toEqual([0, 0])
    const adjusted = bonettPricePairedDifference(same)
    expect(adjusted.upper).toBeGreaterThan(0.05)
    expect(adjusted.lower).toBeCloseTo(-adjusted.upper, 14)
  })
})
