import { describe, expect, it } from 'vitest'
import { shareFloor } from '../../packages/core/src/verdict/floors.js'
import { addOutcome, noRates } from './claimRates.js'
import { holds } from './holds.js'
import { missedDegenerate, missedHolds, missedReuse, missesOf } from './passRule.js'
import { plainShare } from './plainShare.js'
import { runTruth } from './runTruth.js'
import { missesIn } from './table.js'
import { allowed, type Effort } from './truth.js'

/** A part of the cells, with fewer data sets than the committed table: its allowance is wider, and so is its net. */
const small: Effort = { replicates: 500, stride: 24, seed: 7 }

describe('the truth table, in small', () => {
  it('finds no method above what its rule allows', () => {
    expect(missesIn(runTruth(small))).toEqual([])
  })

  it('would find a method that is a little too bold', () => {
    const cells = [{ at: 'here', replicates: 0, met: 0.0251, below: 0, failed: 0.0188 }]
    const misses = missesOf({ title: 'floor', method: '', kind: 'exact', cells })
    expect(misses.map(({ what }) => what)).toEqual(['floor: met', 'floor: failed'])
  })

  it('would find a family held too often, a best of many that ships, and a gain where nothing was gained', () => {
    const held = { at: 'here', replicates: 900, hold: 0.1301 }
    expect(missedHolds([held, { ...held, hold: 0.1299 }]).map(({ found }) => found)).toEqual([0.1301])
    const best = { at: 'here', candidates: 5, replicates: 0, told: 0.0251, untold: 0.1 }
    expect(missedReuse([best, { ...best, told: 0.025 }]).map(({ found }) => found)).toEqual([0.0251])
    const nothing = { at: 'here', preset: 'balanced', gain: 'unproven', decision: 'inconclusive' }
    const wrong = [
      { ...nothing, gain: 'met' },
      { ...nothing, decision: 'ship' },
    ]
    expect(missedDegenerate([nothing, ...wrong])).toHaveLength(2)
  })

  it('weighs outcomes as the verdict calls them', () => {
    const rates = noRates()
    // Clopper-Pearson's lower limit of 28 of 28 is .877, of 27 of 28 .817.
    addOutcome(rates, shareFloor(plainShare(28, 28), ''), { bar: 0.85, role: 'floor' }, 0.5)
    addOutcome(rates, shareFloor(plainShare(27, 28), ''), { bar: 0.85, role: 'floor' }, 0.25)
    addOutcome(rates, shareFloor(plainShare(10, 28), ''), { bar: 0.85, role: 'floor' }, 0.125)
    expect(rates).toEqual({ met: 0.5, below: 0.125, failed: 0.125 })
  })

  it('allows simulation three standard errors and enumeration none', () => {
    expect(allowed('exact', 0)).toBe(0.025)
    expect(allowed('score', 40_000)).toBeCloseTo(0.03256, 5)
  })

  it('holds a model at all its bars no more often than holdAlpha', () => {
    for (const { hold, replicates } of holds({ replicates: 500, stride: 1, seed: 7 }))
      expect(hold).toBeLessThan(0.1 + 3 * Math.sqrt(0.09 / replicates))
  })
})
